/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { KeyPoints } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { listItems } from '../list/html.tsx';

export function keyPointsHtml({ attrs: { title }, content }: KeyPoints, render: HtmlRender): Child {
  const shown = title || render.strings.keyPoints;
  return (
    <section class={render.class('key-points')} aria-label={shown}>
      <p class={render.class(title ? 'title own' : 'title')}>{shown}</p>
      <ul>{listItems(content, render)}</ul>
    </section>
  );
}
