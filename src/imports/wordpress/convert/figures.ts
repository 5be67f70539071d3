import type { Block, Image, Inline, Width } from '../../../content/document.ts';
import type { Conversion } from './conversion.ts';
import { around, attribute, detach, element, type Html, hasClass, htmlTree, inside } from './dom.ts';
import type { Attachment } from './sources.ts';

/** A picture block from what a body says of it; what it does not say comes from the attachment. Null: no picture there. */
export function imageOf(
  conversion: Conversion,
  from: {
    number: string;
    address?: string;
    alt?: string;
    caption?: Inline[];
    link?: string;
    width?: Width;
    attachment?: Attachment;
  },
): Image[] | null {
  const address = from.address ?? '';
  const known =
    from.attachment ??
    (from.number ? conversion.sources.attachment(from.number) : null) ??
    (address ? conversion.sources.attachmentAt(address) : null);
  const source = conversion.file(known?.number ?? from.number, address || (known?.address ?? ''));
  if (!source) return null;
  const link = from.link && !isPictureItself(from.link, address || known?.address) ? conversion.link(from.link) : null;
  const caption = from.caption ?? (known?.caption ? conversion.inline(known.caption) : []);
  return [
    {
      type: 'image',
      attrs: {
        source,
        alt: (from.alt || known?.alt || '').trim(),
        width: from.width ?? 'column',
        ...(link && { link }),
      },
      content: caption,
    },
  ];
}

/** The first picture in some HTML, with its link; a caption only where there is a `figcaption`. */
export function pictureIn(conversion: Conversion, html: string, number = '', width?: Width): Image[] | null {
  const tree = htmlTree(html);
  const img = element(tree, 'img');
  if (!img && !number) return null;
  const words = element(tree, 'figcaption');
  return imageOf(conversion, {
    number: number || numberOf(img),
    address: addressOf(img),
    alt: attribute(img, 'alt'),
    caption: words ? conversion.inline(inside(words)) : [],
    link: img ? attribute(around(img, 'a'), 'href') : '',
    ...((width ?? widthOf(img)) && { width: width ?? widthOf(img) }),
  });
}

/** `[caption]`: a picture, perhaps in a link, and words after it; before WordPress 3.4 the words were an attribute. */
export function captioned(conversion: Conversion, html: string, attributes: Record<string, string>): Block[] | string {
  const tree = htmlTree(html);
  const img = element(tree, 'img');
  if (!img) return html;
  const link = around(img, 'a');
  const address = attribute(link, 'href');
  detach(link ?? img);
  const wrapper = { ...tree, nodeName: 'body', tagName: 'body', attrs: [] } as unknown as Html;
  const words = attributes.caption || inside(wrapper);
  const made = imageOf(conversion, {
    number: /^attachment_(\d+)$/.exec(attributes.id ?? '')?.[1] ?? numberOf(img),
    address: addressOf(img),
    alt: attribute(img, 'alt'),
    caption: conversion.inline(words.replace(/\s+/g, ' ')),
    link: address,
    width: /align(?:left|right)/.test(attributes.align ?? '') ? 'aside' : 'column',
  });
  return made ?? html;
}

/** The attachment's number in the classes of a picture. */
export function numberOf(img: Html | undefined): string {
  return (
    /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(attribute(img, 'class'))?.[1] ??
    /^\d+$/.exec(attribute(img, 'data-id') || attribute(img, 'data-attachment-id'))?.[0] ??
    ''
  );
}

/** The address of a picture; those of scripts that load late included. */
export function addressOf(img: Html | undefined): string {
  const own = attribute(img, 'src');
  if (own && !own.startsWith('data:')) return own;
  for (const name of ['data-src', 'data-lazy-src', 'data-orig-file', 'data-original', 'data-full-url'])
    if (attribute(img, name)) return attribute(img, name);
  return own;
}

function widthOf(img: Html | undefined): Width | undefined {
  return hasClass(img, 'alignleft') || hasClass(img, 'alignright') ? 'aside' : undefined;
}

export function widthFrom(align: unknown): Width {
  if (align === 'wide') return 'wide';
  if (align === 'full') return 'full';
  return align === 'left' || align === 'right' ? 'aside' : 'column';
}

/** A picture that links to its own file, as editors do to let readers enlarge it. */
function isPictureItself(link: string, address = ''): boolean {
  const bare = (one: string) =>
    one
      .replace(/^(?:https?:)?\/\/[^/]+/i, '')
      .replace(/[?#].*$/s, '')
      .replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '');
  return (
    address !== '' && /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$/i.test(bare(link)) && bare(link) === bare(address)
  );
}
