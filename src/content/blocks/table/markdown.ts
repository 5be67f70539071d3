import type { MarkdownRender } from '../../block-kind.ts';
import type { Table } from '../../document.ts';

export function tableMarkdown({ attrs, content }: Table, render: MarkdownRender): string {
  const rows = content.map(({ content: cells }) =>
    cells.flatMap((cell) => [
      render.inline(cell.content).replace(/\\?\n/g, ' '),
      ...Array<string>(cell.attrs.colspan - 1).fill(''),
    ]),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const [head, ...body] = attrs.headRows > 0 ? rows : [[], ...rows];
  const table = [line(head ?? []), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
  return [render.escape(attrs.caption), table].filter(Boolean).join('\n\n');
}
