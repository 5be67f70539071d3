/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { PullQuote } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function pullQuoteHtml({ attrs: { cite }, content }: PullQuote, render: HtmlRender): Child {
  return (
    <figure class={render.class('pull-quote')}>
      <blockquote>
        <p>{render.inline(content)}</p>
      </blockquote>
      {cite && (
        <figcaption>
          <cite>{cite}</cite>
        </figcaption>
      )}
    </figure>
  );
}
