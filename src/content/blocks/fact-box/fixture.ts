import type { FactBox } from '../../document.ts';

export const fixture: FactBox = {
  type: 'factBox',
  attrs: { title: 'The strait in figures' },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Eleven miles wide.' }] }],
};
