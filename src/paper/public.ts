import type { Instant } from '../base/clock.ts';
import type { ArticleId, SectionId, TopicId } from '../base/ids.ts';
import type { Settings } from './settings.ts';

export { authorPath, sectionPath, topicPath } from './addresses.ts';
export { isNamed } from './named-section.ts';
export { POLICIES, type Settings } from './settings.ts';

/**
 * The paper itself as readers see it: settings, sections, menus and topics strip, read whole into memory and read again
 * when a `paper.changed` or `section.changed` event says so. Every page is made from one such value.
 */
export interface Paper {
  settings: Settings;
  /** the picture of the setting `logo`, which stands in place of the wordmark; null where there is none that can be shown */
  logo: Logo | null;
  /** the picture of the setting `logoDark`, for dark paper; null or absent: `logo` is good on both */
  logoDark?: Logo | null;
  /** ordered by position, parents before children */
  sections: PublicSection[];
  sectionById: ReadonlyMap<SectionId, PublicSection>;
  sectionByPath: ReadonlyMap<string, PublicSection>;
  menus: { main: MenuEntry[]; footer: MenuEntry[]; social: MenuEntry[] };
  /** pinned topics in their order, then (`filled`) what rises, for places that are free */
  strip: { id: TopicId; slug: string; name: string; endsAt: Instant | null; filled?: true }[];
  /** grows with every change of the paper; part of cache keys and validators */
  revision: number;
}

/** Enough to print a picture of the media library; `hash`, `widths` as there. */
export interface Logo {
  hash: string;
  width: number;
  height: number;
  widths: number[];
}

export interface PublicSection {
  id: SectionId;
  parentId: SectionId | null;
  slug: string;
  /** slugs from the root joined by `/` */
  path: string;
  name: string;
  description: string;
  /** `#rrggbb`, or null for the accent */
  color: string | null;
  /** how many live stories it had when the paper was read, its sub-sections' not counted; absent: not counted */
  stories?: number;
  /** its place as somebody set it; all alike where nobody did; absent: not known */
  position?: number;
}

/** `target` is resolved to a path or address when the entry is shown. Entries whose target is not live are left out. */
export interface MenuEntry {
  label: string;
  target:
    | { kind: 'home' }
    | { kind: 'archive' }
    | { kind: 'section'; id: SectionId }
    | { kind: 'topic'; slug: string }
    | { kind: 'author'; slug: string }
    | { kind: 'article'; id: ArticleId; path: string }
    | { kind: 'address'; href: string };
  children: MenuEntry[];
}

/** What answers at an address that is not (or no longer) a page's own. */
export interface PublicAddresses {
  /** `path` and `query` as asked for; normalised inside. One query. */
  redirect(path: string, query: URLSearchParams): Promise<Moved | null>;
}
export type Moved =
  | { to: 'article'; path: string }
  | { to: 'section'; id: SectionId }
  | { to: 'topic'; slug: string }
  | { to: 'author'; slug: string }
  | { to: 'media'; hash: string; fileName: string; kind: 'picture' | 'audio' | 'video' | 'file'; widths: number[] }
  /** `forNow`: readers of a withdrawn story are led there as long as it is withdrawn */
  | { to: 'address'; address: string; forNow?: true }
  /** readers had it and it was withdrawn, or an import names it and it was left out on purpose; never a draft */
  | { to: 'gone'; notice?: WithdrawnNotice };

/** What readers are told at the address of a withdrawn story. */
export interface WithdrawnNotice {
  kind: 'withdraw' | 'retract';
  /** as readers had it; of retractions only, '' else */
  headline: string;
  /** '' where they are given none */
  reason: string;
  at: Instant;
}
