import type { KeyPoints } from '../../document.ts';

export const fixture: KeyPoints = {
  type: 'keyPoints',
  attrs: { title: 'In short' },
  content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Talks go on.' }] }] }],
};
