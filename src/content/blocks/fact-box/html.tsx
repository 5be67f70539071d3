/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { FactBox } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function factBoxHtml({ attrs: { title }, content }: FactBox, render: HtmlRender): Child {
  return (
    <aside class={render.class('fact-box')} aria-label={title || render.strings.factBox}>
      {title && <p class={render.class('title')}>{title}</p>}
      {render.blocks(content)}
    </aside>
  );
}
