import type { Lead } from '../../../articles/fields.ts';
import type { Document, MediaReference } from '../../../content/document.ts';
import { awaitedNumber } from '../convert/awaited.ts';
import { documentOf } from '../convert/document.ts';
import type { Attachment } from '../convert/sources.ts';
import { Tally } from '../convert/tally.ts';
import type { ExportSources } from '../plan/export-sources.ts';
import { leadFrom } from '../plan/lead.ts';

/**
 * What one story waits for, as the ledger keeps it: an address; `#12`, perhaps with the address that stands in the text for
 * the file of that number; `lead#12`, a lead picture that nothing is known of; `gallery`, the pictures uploaded to it.
 */
export class Waiting {
  readonly wanted: readonly string[];
  /** what is still waited for, once what is known now stands in the story */
  readonly left: readonly string[];
  readonly #sources: ExportSources;
  readonly #number: string;
  /** address in the text → number of its file */
  readonly #numbers = new Map<string, string>();

  constructor(sources: ExportSources, number: string, wanted: readonly string[]) {
    this.#sources = sources;
    this.#number = number;
    this.wanted = wanted;
    for (const one of wanted) {
      const [, file, address] = /^#(\d+) (.+)$/s.exec(one) ?? [];
      if (file && address) this.#numbers.set(address, file);
    }
    this.left = wanted.flatMap((one) => this.#leftOf(one));
  }

  get unchanged(): boolean {
    return this.left.length === this.wanted.length && this.left.every((one, index) => one === this.wanted[index]);
  }

  lead(lead: Lead | null): Lead | null {
    if (lead === null) {
      const number = this.wanted.map((one) => /^lead#(\d+)$/.exec(one)?.[1]).find(Boolean);
      return number ? leadFrom(this.#sources, number, '') : null;
    }
    if (lead.media !== null || !lead.missing) return lead;
    const found = this.#find(lead.missing)?.source;
    if (!found || !('media' in found)) return lead;
    const { missing: _, ...rest } = lead;
    return { ...rest, media: found.media };
  }

  /** The same with every missing file, gallery and link of the former site that can now be had. */
  document(document: Document): Document {
    return this.#replaced(document) as Document;
  }

  #leftOf(one: string): string[] {
    const [, lead, number, address = ''] = /^(lead)?#(\d+)(?: (.+))?$/s.exec(one) ?? [];
    if (number) {
      const found = this.#sources.attachment(number) ?? (address ? this.#sources.attachmentAt(address) : null);
      if (!found) return [one];
      if ('media' in found.source) return [];
      // its place has an address now, and its bytes are still to come
      const known = found.source.missing;
      return known && (lead || awaitedNumber(address)) ? [`#${number} ${known}`] : [one];
    }
    if (one === 'gallery') {
      const files = this.#sources.attachedTo(this.#number);
      return files.length
        ? files.flatMap(({ number, source }) => ('media' in source ? [] : [`#${number} ${source.missing}`]))
        : [one];
    }
    const link = this.#sources.link(one);
    if (link && !('href' in link && isAbsolute(link.href))) return [];
    const file = this.#sources.attachmentAt(one);
    return file && 'media' in file.source ? [] : [one];
  }

  #find(missing: string): Attachment | null {
    const number = this.#numbers.get(missing) ?? awaitedNumber(missing);
    return (number ? this.#sources.attachment(number) : null) ?? this.#sources.attachmentAt(missing);
  }

  #file(missing: string): MediaReference | null {
    const found = this.#find(missing);
    if (!found) return null;
    if ('media' in found.source) return found.source;
    return awaitedNumber(missing) && found.source.missing ? found.source : null;
  }

  #replaced(node: unknown): unknown {
    if (Array.isArray(node)) return node.flatMap((one) => this.#expanded(one) ?? [this.#replaced(one)]);
    if (node === null || typeof node !== 'object') return node;
    const { missing, href } = node as { missing?: unknown; href?: unknown };
    const only = Object.keys(node).length === 1;
    if (only && typeof missing === 'string') return this.#file(missing) ?? node;
    if (only && typeof href === 'string') return this.#sources.link(href) ?? node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.#replaced(value)]));
  }

  /** What stands in a place kept for a picture or a gallery, now that more is known of it; null for all other nodes. */
  #expanded(node: { type?: string; attrs?: Record<string, unknown>; content?: unknown[] }): unknown[] | null {
    const { type, attrs } = node;
    if (type === 'foreign' && attrs?.what === 'shortcode: gallery' && this.#sources.attachedTo(this.#number).length)
      return documentOf({ number: this.#number, body: String(attrs.raw), footnotes: '' }, this.#sources, new Tally())
        .document.content;
    const missing = (attrs?.source as { missing?: unknown } | undefined)?.missing;
    if (typeof missing !== 'string' || !awaitedNumber(missing)) return null;
    const found = this.#find(missing);
    if (!found) return null;
    const source = this.#file(missing) ?? { missing };
    if (found.kind !== 'picture' || type === 'file') return [{ ...node, attrs: { ...attrs, source } }];
    const caption = node.content?.length ? node.content : (leadFrom(this.#sources, found.number, '')?.caption ?? []);
    const { width = 'column', alt, link } = attrs as { width?: string; alt?: string; link?: unknown };
    return [
      {
        type: 'image',
        attrs: {
          source,
          alt: alt || found.alt.trim(),
          width,
          ...(link !== undefined && { link: this.#replaced(link) }),
        },
        content: caption,
      },
    ];
  }
}

function isAbsolute(href: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(href);
}
