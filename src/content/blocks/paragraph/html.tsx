/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Paragraph } from '../../document.ts';
import { ownAnchors } from '../../render/anchor-spans.tsx';
import type { HtmlRender } from '../../render/html-render.ts';

export function paragraphHtml({ attrs, content }: Paragraph, render: HtmlRender): Child {
  const names = [attrs?.align, attrs?.dropCap && 'drop-cap'].filter(Boolean).join(' ');
  const { id, others } = ownAnchors(attrs?.anchors, render);
  return (
    <p id={id} class={names ? render.class(names) : undefined}>
      {others}
      {render.inline(content)}
    </p>
  );
}
