import type { PullQuote } from '../../document.ts';

export const fixture: PullQuote = {
  type: 'pullQuote',
  attrs: { cite: 'Ada Ferrow' },
  content: [{ type: 'text', text: 'Nothing at all' }],
};
