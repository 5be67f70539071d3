import type { Block, Table, TableCell, TableRow } from '../document.ts';
import { attribute, childElements, type Element, findFirst, hasClass, lineOf } from './dom.ts';
import { type Context, clip, type ElementReader, type Reader } from './reader.ts';

/** A table of data. One that only lays out the page (one column, tables in it) is read as what is in its cells. */
export const readTable: ElementReader = (element, reader, context) => {
  const rows = rowsOf(element);
  const cells = rows.map(({ row }) => childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
  if (rows.length === 0 || (!isOwn(element) && (holdsTables(cells) || (isOneColumn(cells) && !isChosen(element)))))
    return null;
  const caption = childElements(element).find(({ tagName }) => tagName === 'caption');
  const content = cells.map(
    (row): TableRow => ({ type: 'tableRow', content: row.map((cell) => cellOf(cell, reader, context)) }),
  );
  const filled = content.some((row) => row.content.some((cell) => cell.content.length > 0));
  if (!filled && !lineOf(caption)) return [];
  return [
    {
      type: 'table',
      attrs: {
        caption: caption ? clip(lineOf(caption), 10_000) : '',
        headRows: Math.min(10_000, rows.filter(({ group }) => group === 'thead').length),
        footRows: Math.min(10_000, rows.filter(({ group }) => group === 'tfoot').length),
      },
      content,
    },
  ];
};

/** A figure around a table gives it its caption. */
export const readTableFigure: ElementReader = (figure, reader, context) => {
  const table = findFirst(figure, 'table');
  const read = table ? readTable(table, reader, context) : null;
  const [made, ...rest]: Block[] = read ?? [];
  if (made?.type !== 'table') return read;
  const caption = childElements(figure).find(({ tagName }) => tagName === 'figcaption');
  const attrs: Table['attrs'] =
    caption && !made.attrs.caption ? { ...made.attrs, caption: clip(lineOf(caption), 10_000) } : made.attrs;
  return [{ ...made, attrs }, ...rest];
};

/** As the renderer puts it: in the region that scrolls. */
function isOwn(table: Element): boolean {
  const around = table.parentNode;
  return around !== null && 'tagName' in around && hasClass(around, 'table') && attribute(around, 'role') === 'region';
}

function rowsOf(table: Element): { row: Element; group: string }[] {
  const rows = childElements(table).flatMap((group) =>
    group.tagName === 'tr'
      ? [{ row: group, group: 'tbody' }]
      : /^t(?:head|body|foot)$/.test(group.tagName)
        ? childElements(group)
            .filter(({ tagName }) => tagName === 'tr')
            .map((row) => ({ row, group: group.tagName }))
        : [],
  );
  const order = ['thead', 'tbody', 'tfoot'];
  return rows.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

/** The block editor's table, which nobody lays out a page with: one of a single column is meant. */
function isChosen(table: Element): boolean {
  const around = table.parentNode;
  return around !== null && 'tagName' in around && hasClass(around, 'wp-block-table');
}

function isOneColumn(rows: readonly Element[][]): boolean {
  return (
    rows.every((cells) => cells.length <= 1) &&
    rows.flat().every(({ tagName, attrs }) => tagName === 'td' && !attrs.some(({ name }) => name === 'colspan'))
  );
}

function holdsTables(rows: readonly Element[][]): boolean {
  return rows.flat().some((cell) => findFirst(cell, 'table') !== undefined);
}

function cellOf(cell: Element, reader: Reader, context: Context): TableCell {
  const align = alignOf(cell);
  return {
    type: 'tableCell',
    attrs: {
      header: cell.tagName === 'th',
      colspan: span(cell, 'colspan', 100),
      rowspan: span(cell, 'rowspan', 10_000),
      ...(align && { align }),
    },
    content: reader.inline(cell.childNodes, context),
  };
}

function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

/** Of a paragraph or cell, by attribute, style or class. */
export function alignOf(element: Element): 'center' | 'end' | undefined {
  const said =
    attribute(element, 'align')?.toLowerCase() ??
    /text-align\s*:\s*(\w+)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase();
  if (said === 'center' || hasClass(element, 'center', 'has-text-align-center', 'aligncenter')) return 'center';
  if (said === 'right' || said === 'end' || hasClass(element, 'end', 'has-text-align-right', 'alignright'))
    return 'end';
  return undefined;
}
