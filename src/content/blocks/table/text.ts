import type { TextRender } from '../../block-kind.ts';
import type { Table } from '../../document.ts';

/** One line a row, cells apart by a tab. */
export function tableText({ attrs, content }: Table, render: TextRender): string[] {
  const rows = content.map((row) =>
    row.content.map((cell) => render.inline(cell.content).replaceAll('\n', ' ')).join('\t'),
  );
  return [attrs.caption, rows.join('\n')];
}
