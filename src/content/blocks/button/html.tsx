/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Button } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function buttonHtml({ attrs: { link }, content }: Button, render: HtmlRender): Child {
  const href = render.href(link);
  return (
    <p class={render.class('button')}>
      {href === null ? render.inline(content) : <a href={href}>{render.inline(content)}</a>}
    </p>
  );
}
