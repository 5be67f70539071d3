/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Embed } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

export function embedFeed({ attrs: { url, kind, title, provider }, content }: Embed, render: HtmlRender): Child {
  return (
    <>
      <p>
        {title && `${title}: `}
        <a href={url}>{render.strings.embed(kind, provider)}</a>
      </p>
      {content.length > 0 && <p>{render.inline(content)}</p>}
    </>
  );
}
