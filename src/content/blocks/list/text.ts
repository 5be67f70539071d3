import type { TextRender } from '../../block-kind.ts';
import type { List } from '../../document.ts';

/** One paragraph a point; the signs are the page's, not the text's. */
export function listText({ content }: List, render: TextRender): string[] {
  return content.flatMap((item) => render.blocks(item.content));
}
