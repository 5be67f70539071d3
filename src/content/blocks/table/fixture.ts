import type { Table, TableCell } from '../../document.ts';

export const fixture: Table = {
  type: 'table',
  attrs: { caption: 'Crossings', headRows: 1, footRows: 1 },
  content: [
    { type: 'tableRow', content: [cell('Day', true), cell('Ships', true, 1, 'end')] },
    { type: 'tableRow', content: [cell('Monday', true), cell('12')] },
    { type: 'tableRow', content: [cell('Both', false, 2)] },
  ],
};

function cell(text: string, header = false, colspan = 1, align?: 'center' | 'end'): TableCell {
  const attrs = { header, colspan, rowspan: 1, ...(align && { align }) };
  return { type: 'tableCell', attrs, content: [{ type: 'text', text }] };
}
