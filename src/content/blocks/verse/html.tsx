/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Verse } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { leadingBreak } from '../../render/leading-break.ts';

export function verseHtml({ content }: Verse, render: HtmlRender): Child {
  return (
    <pre class={render.class('verse')}>
      {leadingBreak(content)}
      {render.inline(content)}
    </pre>
  );
}
