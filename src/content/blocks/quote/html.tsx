/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Quote } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function quoteHtml({ attrs: { cite, citeHref }, content }: Quote, render: HtmlRender): Child {
  const href = citeHref ? render.address(citeHref) : null;
  const words = <blockquote cite={href ?? undefined}>{render.blocks(content)}</blockquote>;
  if (!cite) return words;
  return (
    <figure class={render.class('quote')}>
      {words}
      <figcaption>
        <cite>{href ? <a href={href}>{cite}</a> : cite}</cite>
      </figcaption>
    </figure>
  );
}
