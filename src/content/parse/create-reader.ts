import { safeAddress } from '../address.ts';
import { createAnchors } from '../anchors.ts';
import { link as linkSchema, media as mediaSchema } from '../attributes.ts';
import { everyBlock, inlinesOf } from '../descend.ts';
import type { Block, Inline, LinkTarget, MediaReference } from '../document.ts';
import { attribute, type Element, type Node } from './dom.ts';
import { readFlow } from './flow.ts';
import { noteId, notesIn } from './footnotes.ts';
import { createFormerAnchors } from './former-anchors.ts';
import type { Loss, ParseOptions } from './options.ts';
import type { Reader } from './reader.ts';

/** A reader for one text; `losses` fills while it reads. */
export function createReader(nodes: readonly Node[], options: ParseOptions): { reader: Reader; losses: Loss[] } {
  const losses: Loss[] = [];
  const anchors = createAnchors(options.anchors);
  let lifted: Block[] = [];
  const takeLifted = (): Block[] => {
    const taken = lifted;
    if (taken.length > 0) lifted = [];
    return taken;
  };
  const notes = notesIn(nodes);
  const reader: Reader = {
    options,
    notes,
    places: createFormerAnchors(notes, options.waiting),
    blocks: (children, context) => readFlow(children, reader, context, takeLifted),
    inline: (children, context) => {
      const kept = takeLifted();
      const { words, others } = wordsOf(readFlow(children, reader, { ...context, wordsOnly: true }, takeLifted));
      lifted = [...kept, ...others];
      return words;
    },
    link: (href) => targetOf(href.trim(), options),
    image: (element) => imageReference(element, options, losses),
    file: (src, kind) => {
      const address = absolute(src, options.base);
      return checked(options.file ? options.file({ src: address, kind }) : { missing: address });
    },
    anchor: (words, existing) => anchors(words, existing),
    footnote: (id) => noteId(id) || 'note',
    lose: (what, text) => losses.push({ what, text: text.replace(/\s+/g, ' ').trim().slice(0, 500).toWellFormed() }),
  };
  return { reader, losses };
}

/** The words of blocks as one run; what is no words (pictures, players, cards) apart. */
function wordsOf(blocks: readonly Block[]): { words: Inline[]; others: Block[] } {
  const words: Inline[] = [];
  const others: Block[] = [];
  for (const block of everyBlock(blocks)) {
    if (block.type === 'separator' || (block.type === 'gallery' && !block.attrs.caption)) continue;
    const runs = APART.has(block.type)
      ? []
      : block.type === 'code'
        ? [[{ type: 'text' as const, text: block.attrs.text }]]
        : inlinesOf(block);
    if (APART.has(block.type)) others.push(block);
    for (const run of runs) {
      if (run.length > 0 && words.length > 0) words.push({ type: 'lineBreak' });
      words.push(...run);
    }
  }
  return { words, others };
}

const APART: ReadonlySet<Block['type']> = new Set([
  'image',
  'embed',
  'audio',
  'video',
  'file',
  'foreign',
  'relatedStories',
  'footnotes',
]);

const LINK = linkSchema();
const MEDIA = mediaSchema();

function targetOf(href: string, options: ParseOptions): LinkTarget | null {
  if (href === '') return null;
  const address = href.startsWith('#') ? href : absolute(href, options.base);
  const target = options.link ? options.link(address) : hrefTarget(address);
  const parsed = LINK.safeParse(target);
  return target && parsed.success ? parsed.data : null;
}

function hrefTarget(address: string): LinkTarget | null {
  const href = safeAddress(address);
  return href === null ? null : { href };
}

function imageReference(element: Element, options: ParseOptions, losses: Loss[]): MediaReference | null {
  const src = [
    attribute(element, 'src'),
    attribute(element, 'data-src'),
    attribute(element, 'data-lazy-src'),
    attribute(element, 'data-original'),
    attribute(element, 'srcset')?.split(/[\s,]/)[0],
  ]
    .map((value) => value?.trim() ?? '')
    .find((value) => value !== '' && !/^(?:data|javascript|blob|file|about):/i.test(value));
  const alt = attribute(element, 'alt') ?? '';
  const reference = src
    ? checked(
        options.image
          ? options.image({
              src: absolute(src, options.base),
              alt,
              width: pixels(attribute(element, 'width')),
              height: pixels(attribute(element, 'height')),
              className: attribute(element, 'class') ?? '',
              id: attribute(element, 'id') ?? '',
            })
          : { missing: absolute(src, options.base) },
      )
    : null;
  if (!reference) losses.push({ what: 'image', text: (src || alt).slice(0, 500).toWellFormed() });
  return reference;
}

function checked(reference: MediaReference | null): MediaReference | null {
  const parsed = MEDIA.safeParse(reference);
  return parsed.success ? parsed.data : null;
}

function pixels(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? '', 10);
  return number > 0 ? number : null;
}

function absolute(address: string, base: string | undefined): string {
  const clean = address.replace(/[\t\n\r]/g, '');
  if (!base) return clean.startsWith('//') ? `https:${clean}` : clean;
  return URL.parse(clean, base)?.href ?? clean;
}
