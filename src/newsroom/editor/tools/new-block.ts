import type { JSONContent } from '@tiptap/core';
import type { BlockType } from '../../../content/document.ts';

/** What a new block of each kind begins as. `now`: milliseconds, for what carries its hour. */
export function newBlock(type: BlockType, now: number): JSONContent {
  switch (type) {
    case 'list':
      return { type, content: [item()] };
    case 'keyPoints':
      return { type, content: [item(), item(), item()] };
    case 'table':
      return { type, attrs: { headRows: 1 }, content: [row(true), row(false), row(false)] };
    case 'quote':
    case 'factBox':
    case 'details':
    case 'questionAnswer':
      return { type, content: [paragraph()] };
    case 'columns':
      return { type, content: [column(), column()] };
    case 'footnotes':
      return { type, content: [] };
    case 'correction':
      return { type, attrs: { at: now } };
    case 'relatedStories':
      return { type, attrs: { stories: [] } };
    default:
      return { type };
  }
}

const paragraph = (): JSONContent => ({ type: 'paragraph' });
const item = (): JSONContent => ({ type: 'listItem', content: [paragraph()] });
const column = (): JSONContent => ({ type: 'column', content: [paragraph()] });
const row = (header: boolean): JSONContent => ({
  type: 'tableRow',
  content: [1, 2, 3].map(() => ({ type: 'tableCell', attrs: { header } })),
});
