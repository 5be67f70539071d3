import type { MediaId } from '../../../base/ids.ts';
import { safeAddress } from '../../../content/address.ts';
import type { Block, LinkTarget, MediaReference } from '../../../content/document.ts';
import { parseHtml } from '../../../content/parse/html.ts';
import { type Dropped, PASTED, tidyClipboard } from './tidy-clipboard.ts';

export interface ReadClipboard {
  blocks: Block[];
  /** pictures that came along as data, by the address that stands for them in the blocks */
  pictures: Map<string, string>;
  left: LeftOut;
}

/** What did not come along, by kind. */
export interface LeftOut extends Dropped {
  /** kinds of elements that a story has no place for */
  elements: string[];
}

interface Setting {
  language: string;
  origin: string;
}

/** Blocks from the clipboard of any program. Addresses of files on the writer's own machine lead nowhere. */
export function readClipboard(html: string, { language, origin }: Setting): ReadClipboard {
  const tidy = tidyClipboard(html);
  const { blocks, losses } = parseHtml(tidy.html, {
    language,
    image: ({ src }): MediaReference | null => (tidy.pictures.has(src) ? { missing: src } : null),
    link: (href): LinkTarget | null => {
      const address = safeAddress(href);
      if (!address || /^file:/i.test(href)) return null;
      return { href: withoutOrigin(address, origin) };
    },
  });
  const elements = new Set(losses.map(({ what }) => what).filter((what) => what !== 'img' && what !== 'image'));
  return { blocks, pictures: tidy.pictures, left: { ...tidy.dropped, elements: [...elements] } };
}

/** The blocks with uploaded pictures in place of those that came along; what could not be uploaded is left out. */
export function withPictures(blocks: readonly Block[], uploaded: ReadonlyMap<string, MediaId>): Block[] {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap((one) => visit(one) ?? []);
    if (typeof value !== 'object' || value === null) return value;
    const { attrs, type } = value as { type?: string; attrs?: { source?: { missing?: string } } };
    const name = attrs?.source?.missing;
    if (type === 'image' && name?.startsWith(PASTED)) {
      const media = uploaded.get(name);
      return media ? { ...value, attrs: { ...attrs, source: { media } } } : null;
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part)]));
  };
  return visit(blocks) as Block[];
}

/** Links to the paper itself are paths, which outlive a change of its address. */
function withoutOrigin(address: string, origin: string): string {
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
}
