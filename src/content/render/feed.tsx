/** @jsxImportSource hono/jsx */
import type { Document } from '../document.ts';
import { normalise } from '../normalise.ts';
import { createRender } from './create-render.ts';
import type { FeedOptions } from './html-render.ts';
import { markup } from './markup.tsx';
import type { References } from './references.ts';

export type { FeedOptions } from './html-render.ts';

/**
 * A document for feed readers and mail: absolute addresses only; no script, frame, player, handler, id or class; embeds
 * are links; footnotes stay. The markup is well-formed XML too (void elements closed, five named entities only).
 */
export function renderFeed(document: Document, references: References, options: FeedOptions): string {
  const normal = normalise(document);
  const absolute = (address: string): string =>
    address.startsWith('#') ? options.address + address : address.startsWith('/') ? options.origin + address : address;
  const absoluteReferences: References = { ...references, file: (media) => absolute(references.file(media)) };
  const render = createRender(normal, absoluteReferences, options, {
    target: 'feed',
    absolute,
    class: () => undefined,
    id: () => undefined,
    heading: () => {},
    media: (source) => ('media' in source ? references.media(source.media) : null),
    picture: (picture, use) => <img src={absoluteReferences.file(picture)} alt={use.alt} />,
  });
  return markup(render.blocks(normal.content));
}
