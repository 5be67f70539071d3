/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Gallery } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';
import { imageHtml } from '../image/html.tsx';

export function galleryHtml({ attrs, content }: Gallery, render: HtmlRender): Child {
  const page = render.target === 'page';
  return (
    <figure class={render.class('gallery')} data-columns={page ? attrs.columns : undefined}>
      <ul>
        {content.map((image) => {
          const cell = imageHtml(image, render, { width: 'cell', columns: attrs.columns });
          return cell && <li>{cell}</li>;
        })}
      </ul>
      {attrs.caption && <figcaption>{attrs.caption}</figcaption>}
    </figure>
  );
}
