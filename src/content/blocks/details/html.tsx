/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Details } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function detailsHtml({ attrs: { summary, open }, content }: Details, render: HtmlRender): Child {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {render.blocks(content)}
    </details>
  );
}
