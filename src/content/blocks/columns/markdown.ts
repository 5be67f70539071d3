import type { MarkdownRender } from '../../block-kind.ts';
import type { Columns } from '../../document.ts';

export function columnsMarkdown({ content }: Columns, render: MarkdownRender): string {
  return content
    .map((column) => render.blocks(column.content))
    .filter(Boolean)
    .join('\n\n');
}
