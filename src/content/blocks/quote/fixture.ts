import type { Quote } from '../../document.ts';

export const fixture: Quote = {
  type: 'quote',
  attrs: { cite: 'Ada Ferrow, harbour master', citeHref: 'https://harbour.example/log' },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We saw nothing.' }] }],
};
