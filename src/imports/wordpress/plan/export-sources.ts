import type { ArticleId, MediaId } from '../../../base/ids.ts';
import { safeAddress } from '../../../content/address.ts';
import type { LinkTarget } from '../../../content/document.ts';
import { redirectKey } from '../../../paper/add-redirects.ts';
import type { Attachment, Sources } from '../convert/sources.ts';
import type { WxrItem } from '../read/records.ts';
import { fileKeys, hostOf, pathOf, unwrapped } from './addresses.ts';
import { OwnAddresses } from './own-addresses.ts';
import type { Stage } from './stage.ts';

/** What bodies refer to, answered from the staged export and what earlier runs made of the same source. */
export class ExportSources implements Sources {
  readonly #stage: Stage;
  readonly #hosts: Set<string>;
  readonly #base: string;
  readonly #own: OwnAddresses;

  constructor(stage: Stage, site: { base: string; hosts: Iterable<string> }) {
    this.#stage = stage;
    this.#hosts = new Set(site.hosts);
    this.#base = site.base;
    this.#own = new OwnAddresses(stage, site.base);
  }

  attachment(number: string): Attachment | null {
    if (!number) return null;
    const known = this.#stage.known('media', number);
    const item = this.#stage.item(number);
    if (item && item.type !== 'attachment') return null;
    if (!item && !known?.target) return null;
    const address = item?.file || item?.guid || known?.detail || '';
    return {
      number,
      // a file that is not there yet is named by its address, so that pages show a link and not a gap
      source: known?.target && known.state === 'imported' ? { media: known.target as MediaId } : { missing: address },
      kind: kindOf(address),
      address,
      title: item?.title ?? '',
      alt: item ? meta(item, '_wp_attachment_image_alt') : '',
      caption: item?.excerpt ?? '',
    };
  }

  fieldsOf(number: string): Pick<WxrItem, 'meta'> {
    return this.#stage.item(number) ?? { meta: [] };
  }

  attachmentAt(address: string): Attachment | null {
    if (!/\.\w{2,5}(?:[?#]|$)/.test(address)) return null;
    for (const key of fileKeys(address)) {
      const row = this.#stage.sql('select number from file where key = ?').get(key) as { number: string } | undefined;
      if (row && this.#ours(address)) return this.attachment(row.number);
      const loose = this.#stage.known('file', key);
      if (loose?.target)
        return {
          number: '',
          source: { media: loose.target as MediaId },
          kind: kindOf(address),
          address,
          title: '',
          alt: '',
          caption: '',
        };
    }
    return null;
  }

  attachedTo(number: string): Attachment[] {
    const rows = this.#stage
      .sql(
        "select number from item where parent = ? and type = 'attachment' order by ord, cast(number as integer) limit 500",
      )
      .all(number) as { number: string }[];
    return rows.flatMap((row) => this.attachment(row.number) ?? []).filter(({ kind }) => kind === 'picture');
  }

  link(address: string): LinkTarget | null {
    if (address.startsWith('#') || /^(?:mailto|tel|javascript|data):/i.test(address)) return null;
    const absolute = this.absolute(address);
    if (!absolute || !this.isOurs(absolute)) return null;
    const file = this.attachmentAt(absolute);
    if (file) return 'media' in file.source ? { media: file.source.media } : null;
    const article = this.articleAt(absolute);
    if (!article) {
      const path = safeAddress(this.#own.path(absolute) ?? '');
      return path === null ? null : { href: path };
    }
    const fragment = /#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:-]*)$/u.exec(absolute)?.[1];
    return {
      article,
      ...(fragment && fragment !== 'respond' && { fragment: fragment.slice(0, 120) }),
    };
  }

  articleAt(address: string): ArticleId | null {
    const path = this.#own.atRoot(pathOf(address));
    const key = redirectKey(path);
    const number =
      /^\/(?:index\.php)?\?(?:p|page_id)=(\d+)/.exec(path)?.[1] ??
      this.#stage.numberAt(key) ??
      this.#stage.numberAt(key.replace(/\/(?:\d{1,3}|comment-page-\d+|amp)$/, ''));
    const known = number ? this.#stage.known('article', number) : null;
    return (known?.target ?? null) as ArticleId | null;
  }

  absolute(address: string): string | null {
    const plain = unwrapped(address.trim());
    if (/^(?:mailto|tel):/i.test(plain) || plain.startsWith('#')) return plain;
    try {
      return new URL(plain, this.#base || undefined).href;
    } catch {
      return null;
    }
  }

  isOurs(address: string): boolean {
    return this.#hosts.has(hostOf(address));
  }

  reusable(number: string): string | null {
    const item = this.#stage.item(number);
    if (item) return item.type === 'wp_block' ? item.body : null;
    const kept = this.#stage.known('record', number)?.detail;
    return kept ? ((JSON.parse(kept) as Partial<WxrItem>).body ?? null) : null;
  }

  /** A file stored elsewhere by the same path is somebody else's. */
  #ours(address: string): boolean {
    const host = hostOf(address);
    return (
      host === '' ||
      this.#hosts.has(host) ||
      /(?:^|\.)(?:wp\.com|files\.wordpress\.com)$/.test(host) ||
      /\/wp-content\/uploads\//.test(address)
    );
  }
}

export function meta(item: Pick<WxrItem, 'meta'>, key: string): string {
  return item.meta.find(([name]) => name === key)?.[1].trim() ?? '';
}

export function kindOf(address: string): Attachment['kind'] {
  const extension = /\.(\w{2,5})(?:[?#].*)?$/s.exec(address)?.[1]?.toLowerCase() ?? '';
  if (/^(?:jpe?g|jpe|png|gif|webp|avif|svg|bmp|tiff?|heic|heif|ico)$/.test(extension)) return 'picture';
  if (/^(?:mp3|m4a|m4b|ogg|oga|wav|flac|opus|aac|wma|mid)$/.test(extension)) return 'audio';
  if (/^(?:mp4|m4v|webm|ogv|mov|avi|mpe?g|wmv|mkv|3gp|flv)$/.test(extension)) return 'video';
  return 'file';
}
