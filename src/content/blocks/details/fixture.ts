import type { Details } from '../../document.ts';

export const fixture: Details = {
  type: 'details',
  attrs: { summary: 'How we counted', open: true },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'By hand.' }] }],
};
