import type { List } from '../../document.ts';

export const fixture: List = {
  type: 'list',
  attrs: { ordered: true, start: 3, reversed: true },
  content: [
    {
      type: 'listItem',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Bread' }] },
        {
          type: 'list',
          attrs: { ordered: false },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rye' }] }] }],
        },
      ],
    },
    {
      type: 'listItem',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Salt' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'A pinch' }] },
      ],
    },
  ],
};
