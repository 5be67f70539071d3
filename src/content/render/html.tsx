/** @jsxImportSource hono/jsx */
import type { MediaId } from '../../base/ids.ts';
import { idsTaken } from '../anchors.ts';
import type { Block, Document } from '../document.ts';
import { normalise } from '../normalise.ts';
import { createRender } from './create-render.ts';
import type { RenderOptions } from './html-render.ts';
import { markup } from './markup.tsx';
import type { References } from './references.ts';

export type { RenderOptions } from './html-render.ts';

/** `html`: for the page, complete and safe. `media`: all that was shown. `colors`: of its pictures, `#rrggbb`, each once. */
export interface RenderedHtml {
  html: string;
  toc: { anchor: string; text: string; level: number }[];
  media: MediaId[];
  colors: string[];
}

/** A document as readers see it. Pure: the same values give the same bytes. */
export function renderHtml(document: Document, references: References, options: RenderOptions): RenderedHtml {
  const normal = normalise(document);
  const media = new Set<MediaId>();
  const colors = new Set<string>();
  const toc: RenderedHtml['toc'] = [];
  const taken = idsTaken(options.reserved);
  let pictures = 0;
  const render = createRender(normal, references, options, {
    target: 'page',
    absolute: (address) => address,
    class: (name) => name,
    id: (anchor) => (taken.take(anchor) ? anchor : undefined),
    heading: (level, anchor, text) => toc.push({ anchor, text: text.replace(/\s+/g, ' ').trim(), level }),
    media: (source) => {
      const found = 'media' in source ? references.media(source.media) : null;
      if (found) media.add(found.id);
      return found;
    },
    picture: (picture, use) => {
      colors.add(picture.color);
      pictures += 1;
      return references.picture(picture, options.eager && pictures === 1 ? { ...use, eager: true } : use);
    },
  });
  const of = (block: Block, at: number): string => sinceOf(markup(render.blocks([block])), options.since?.[at]);
  // the list may be of a form that was normal once
  const isTold = options.since?.length === normal.content.length;
  const html = isTold ? normal.content.map(of).join('') : markup(render.blocks(normal.content));
  return { html, toc, media: [...media], colors: [...colors] };
}

/** Every block is one element: the edition stands in its first tag. */
function sinceOf(html: string, edition: number | undefined): string {
  return edition ? html.replace(/^<\w+/, `$& data-since="${edition}"`) : html;
}
