import type { Table, TableRow } from './document.ts';

/**
 * A table without the faults that HTML's table model calls errors (4.9.12.1): no row without cells, no cell that reaches
 * out of its group, over another cell, or into columns where no cell begins.
 */
export function normaliseTable(table: Table): Table {
  const { headRows, footRows } = table.attrs;
  const rows = table.content.map((row) => ({
    ...row,
    content: row.content.map((cell) => ({ ...cell, attrs: { ...cell.attrs } })),
  }));
  const body = Math.max(headRows, rows.length - footRows);
  const groups = [rows.slice(0, headRows), rows.slice(headRows, body), rows.slice(body)].map(closeRows) as [
    TableRow[],
    TableRow[],
    TableRow[],
  ];
  const content = groups.flat();
  if (groups[0].length === 0 && namesColumns(content))
    return normaliseTable({ ...table, attrs: { ...table.attrs, headRows: 1, footRows: groups[2].length }, content });
  dropEmptyColumns(content, [0, groups[0].length, groups[0].length + groups[1].length]);
  return { ...table, attrs: { ...table.attrs, headRows: groups[0].length, footRows: groups[2].length }, content };
}

function closeRows(rows: TableRow[]): TableRow[] {
  for (const [position, row] of rows.entries()) {
    for (const { attrs } of row.content) {
      const empty = rows.slice(position + 1, position + attrs.rowspan).filter(({ content }) => content.length === 0);
      attrs.rowspan = Math.max(1, Math.min(attrs.rowspan, rows.length - position) - empty.length);
    }
  }
  return rows.filter(({ content }) => content.length > 0);
}

function dropEmptyColumns(rows: TableRow[], groupStarts: readonly number[]): void {
  let reach: number[] = [];
  const starts = new Set<number>();
  const placed: { column: number; attrs: TableRow['content'][number]['attrs'] }[] = [];
  for (const [position, row] of rows.entries()) {
    if (groupStarts.includes(position)) reach = [];
    let column = 0;
    for (const { attrs } of row.content) {
      while ((reach[column] ?? 0) > position) column += 1;
      let width = 1;
      while (width < attrs.colspan && (reach[column + width] ?? 0) <= position) width += 1;
      attrs.colspan = width;
      for (let at = column; at < column + width; at += 1) reach[at] = position + attrs.rowspan;
      starts.add(column);
      placed.push({ column, attrs });
      column += width;
    }
  }
  for (const { column, attrs } of placed) {
    let width = 1;
    for (let at = column + 1; at < column + attrs.colspan; at += 1) if (starts.has(at)) width += 1;
    attrs.colspan = width;
  }
}

/** A first row of header cells only, over others: the head, said or not. @param rows each with cells */
function namesColumns([first, ...others]: readonly TableRow[]): boolean {
  return others.length > 0 && first !== undefined && first.content.every(({ attrs }) => attrs.header);
}
