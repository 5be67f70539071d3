/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { safeAddress } from '../../address.ts';
import type { Image } from '../../document.ts';
import { ownAnchors } from '../../render/anchor-spans.tsx';
import type { HtmlRender } from '../../render/html-render.ts';
import type { PictureUse } from '../../render/references.ts';
import { caption } from './caption.tsx';

export function imageHtml(image: Image, render: HtmlRender, use: Partial<PictureUse> = {}): Child {
  const { source, width, decorative, link, crop } = image.attrs;
  const media = render.media(source);
  if (!media && !('missing' in source)) return null;
  const alt = decorative ? '' : image.attrs.alt || (media?.kind === 'picture' ? media.alt : '');
  const shown =
    media?.kind === 'picture'
      ? render.picture(media, { width, alt, ...(crop && { crop }), ...use })
      : missing({
          href: media ? render.references.file(media) : 'missing' in source ? source.missing : '',
          alt,
          render,
        });
  const href = link && media?.kind === 'picture' ? render.href(link) : null;
  const names = ['image', width !== 'column' && width, decorative && 'decorative'].filter(Boolean).join(' ');
  const { id, others } = ownAnchors(image.attrs.anchors, render);
  return (
    <figure id={id} class={render.class(names)}>
      {others}
      {href === null ? shown : <a href={href}>{shown}</a>}
      {caption({
        content: image.content,
        credit: image.attrs.credit ?? (media?.kind === 'picture' ? media.credit : ''),
        own: image.attrs.credit !== undefined,
        render,
      })}
    </figure>
  );
}

/** A file that could not be had: its former address as a plain link, or its name alone where that is not safe.
 * `words` of the document itself stand instead of the renderer's. */
export function missing({
  href,
  alt,
  words,
  render,
}: {
  href: string;
  alt: string;
  words?: string;
  render: HtmlRender;
}): Child {
  const address = render.address(safeAddress(href) ?? '');
  const name =
    words || render.strings.missing(alt || decodeURIComponentSafely(href.split(/[?#]/)[0]?.split('/').at(-1) ?? ''));
  return address === null ? (
    <span class={render.class('missing')}>{name}</span>
  ) : (
    <a class={render.class('missing')} href={address} title={render.target === 'page' ? alt || undefined : undefined}>
      {name}
    </a>
  );
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
