import type { Footnotes } from '../../document.ts';

export const fixture: Footnotes = {
  type: 'footnotes',
  content: [
    {
      type: 'footnote',
      attrs: { id: 'n1' },
      content: [
        { type: 'text', text: 'Log of the harbour, ' },
        { type: 'text', text: 'page 4', marks: [{ type: 'emphasis' }] },
      ],
    },
  ],
};
