/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Embed } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { caption } from '../image/caption.tsx';

/** A card with title, provider and link. Nothing of the provider's is asked for before the reader follows it. */
export function embedHtml({ attrs, content }: Embed, render: HtmlRender): Child {
  const { url, kind, title, provider } = attrs;
  return (
    <figure class={render.class(`embed ${kind}`)}>
      <a href={url} rel="noopener nofollow" data-provider={provider}>
        {title && <b>{title}</b>}
        <span>{render.strings.embed(kind, provider)}</span>
      </a>
      {caption({ content, render })}
    </figure>
  );
}
