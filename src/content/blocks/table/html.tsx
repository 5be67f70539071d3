/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Table, TableCell, TableRow } from '../../document.ts';
import { anchorSpans } from '../../render/anchor-spans.tsx';
import type { HtmlRender } from '../../render/html-render.ts';

/** Scrolls sideways in a region that the keyboard can reach (WCAG 2.1.1), named by the caption. */
export function tableHtml(table: Table, render: HtmlRender): Child {
  return (
    <div class="table" role="region" tabindex={0} aria-label={table.attrs.caption || render.strings.table}>
      {anchorSpans(table.attrs.anchors, render)}
      {tableElement(table, render)}
    </div>
  );
}

export function tableElement({ attrs, content }: Table, render: HtmlRender): Child {
  const body = content.length - attrs.footRows;
  const groups = [
    { Group: 'thead' as const, rows: content.slice(0, attrs.headRows) },
    { Group: 'tbody' as const, rows: content.slice(attrs.headRows, body) },
    { Group: 'tfoot' as const, rows: content.slice(Math.max(body, attrs.headRows)) },
  ];
  return (
    <table>
      {attrs.caption && <caption>{attrs.caption}</caption>}
      {groups.map(
        ({ Group, rows }) => rows.length > 0 && <Group>{rows.map((row) => Row(row, Group === 'thead', render))}</Group>,
      )}
    </table>
  );
}

function Row({ content }: TableRow, head: boolean, render: HtmlRender): Child {
  return <tr>{content.map((cell) => Cell(cell, head, render))}</tr>;
}

function Cell({ attrs, content }: TableCell, head: boolean, render: HtmlRender): Child {
  const spans = {
    colspan: attrs.colspan > 1 ? attrs.colspan : undefined,
    rowspan: attrs.rowspan > 1 ? attrs.rowspan : undefined,
    class: attrs.align && render.class(attrs.align),
  };
  if (!attrs.header) return <td {...spans}>{render.inline(content)}</td>;
  const scope = head ? (attrs.colspan > 1 ? 'colgroup' : 'col') : attrs.rowspan > 1 ? 'rowgroup' : 'row';
  return (
    <th {...spans} scope={scope}>
      {render.inline(content)}
    </th>
  );
}
