/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { HtmlRender } from './html-render.ts';

/** Former anchors as empty elements, so that old links still arrive; none in feeds. */
export function anchorSpans(anchors: readonly string[] | undefined, render: HtmlRender): Child[] {
  return free(anchors, render).map((id) => <span id={id}></span>);
}

/** The first one that is free as the block's own id, the others as {@link anchorSpans}. */
export function ownAnchors(
  anchors: readonly string[] | undefined,
  render: HtmlRender,
): { id: string | undefined; others: Child[] } {
  const [id, ...others] = free(anchors, render);
  return { id, others: others.map((other) => <span id={other}></span>) };
}

function free(anchors: readonly string[] | undefined, render: HtmlRender): string[] {
  return (render.target === 'page' ? (anchors ?? []) : []).flatMap((anchor) => render.id(anchor) ?? []);
}
