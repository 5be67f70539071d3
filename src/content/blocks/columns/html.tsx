/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Columns } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

/** Side by side where there is room; one below the other, in this order, on phones and in feeds. */
export function columnsHtml({ content }: Columns, render: HtmlRender): Child {
  return (
    <div class={render.class('columns')}>
      {content.map((column) => (
        <div>{render.blocks(column.content)}</div>
      ))}
    </div>
  );
}
