/** Rows of a CSV text with the line each begins at (RFC 4180; also semicolons or tabs, as tables in many countries are saved). */
export function readCsv(text: string): { line: number; cells: string[] }[] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = [',', ';', '\t'].find((one) => (plain.split(/\r?\n/, 1)[0] ?? '').includes(one)) ?? ',';
  const rows: { line: number; cells: string[] }[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  let row: { line: number; cells: string[] } = { line: 1, cells: [] };
  let line = 1;
  for (let found = cell.exec(plain); found; found = cell.exec(plain)) {
    const [all, quoted, bare = '', end] = found;
    row.cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    line += all.split('\n').length - 1;
    if (end === separator) continue;
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    row = { line, cells: [] };
    if (end === '') break;
  }
  return rows;
}
