/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Correction } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function correctionHtml({ attrs: { kind, at }, content }: Correction, render: HtmlRender): Child {
  return (
    <div class={render.class(`correction ${kind}`)} role={render.target === 'page' ? 'note' : undefined}>
      <p>
        <strong>
          <time datetime={new Date(at).toISOString()}>{render.strings.correction(kind, at)}</time>
        </strong>{' '}
        {render.inline(content)}
      </p>
    </div>
  );
}
