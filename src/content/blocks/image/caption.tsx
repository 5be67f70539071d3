/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Inline } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

/** Caption and credit under a picture or player; nothing where both are empty. `own`: the credit is of this use. */
export function caption({
  content,
  credit,
  own,
  render,
}: {
  content: readonly Inline[];
  credit?: string;
  own?: boolean;
  render: HtmlRender;
}): Child {
  if (content.length === 0 && !credit) return null;
  return (
    <figcaption>
      {render.inline(content)}
      {credit && content.length > 0 && '\u2009'}
      {credit && <small class={render.class(own ? 'credit own' : 'credit')}>{credit}</small>}
    </figcaption>
  );
}
