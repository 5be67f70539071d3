/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Preformatted } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { leadingBreak } from '../../render/leading-break.ts';

export function preformattedHtml({ content }: Preformatted, render: HtmlRender): Child {
  return (
    <pre tabindex={render.target === 'page' ? 0 : undefined}>
      {leadingBreak(content)}
      {render.inline(content)}
    </pre>
  );
}
