import type { Columns } from '../../document.ts';

export const fixture: Columns = {
  type: 'columns',
  content: [
    { type: 'column', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'For' }] }] },
    { type: 'column', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Against' }] }] },
  ],
};
