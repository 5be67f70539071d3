import type { TextRender } from '../../block-kind.ts';
import type { Columns } from '../../document.ts';

export function columnsText({ content }: Columns, render: TextRender): string[] {
  return content.flatMap((column) => render.blocks(column.content));
}
