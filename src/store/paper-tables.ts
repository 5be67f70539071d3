import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, AuthorId, MediaId, MenuId, PersonId, SectionId, TopicId } from '../base/ids.ts';

// Rows of the paper itself: settings, sections, topics, menus, old addresses, authors, files.

type Flag = 0 | 1;

/** One row a setting; `valueJson` is validated by `paper/settings.ts`. */
export interface Settings {
  name: string;
  valueJson: string;
  changedAt: Instant;
}

/**
 * One act on the settings. `who`: a person's id, `cli`, or null: the system. `groups`: the groups that it touched, each with
 * a blank around it (` look feeds `); `changesJson`: see `paper/settings/record-settings.ts`; `stories`: how many addresses
 * of stories moved with it. `undoes`, `undoneBy`: another act.
 */
export interface SettingsChanges {
  id: Generated<number>;
  at: Instant;
  who: string | null;
  whoName: string;
  groups: string;
  why: string;
  changesJson: string;
  stories: number;
  undoes: number | null;
  undoneBy: number | null;
}

/** `path`: the slugs from the root joined by `/`, no slash at the ends (`news/europe`). Unique. */
export interface Sections {
  id: Generated<SectionId>;
  parentId: SectionId | null;
  slug: string;
  path: string;
  name: string;
  description: string;
  /** `#rrggbb` or null for the accent */
  color: string | null;
  position: Generated<number>;
}

export interface Topics {
  id: Generated<TopicId>;
  slug: string;
  name: string;
  kind: 'subject' | 'place' | 'person' | 'organisation' | 'event';
  description: string;
  /** whom questions about it go to */
  ownerId: PersonId | null;
  /** from then on it is not suggested; its page stays */
  retiredAt: Instant | null;
  /** while its stories are being given to another one */
  mergingInto: TopicId | null;
}

/**
 * A topic that became part of another one, with what it was. `topicId` is not in `topics` any more once it is finished,
 * `intoId` may have been merged since. `stories`: how many there were at the beginning, working copies too.
 */
export interface TopicMerges {
  id: Generated<number>;
  topicId: TopicId;
  intoId: TopicId;
  slug: string;
  name: string;
  kind: Topics['kind'];
  description: string;
  who: PersonId | null;
  stories: number;
  moved: Generated<number>;
  begunAt: Instant;
  finishedAt: Instant | null;
}

/** The strip under the menu, in order of `position`; `endsAt` takes a topic off by itself. */
export interface TopicStrip {
  topicId: TopicId;
  position: number;
  label: string | null;
  endsAt: Instant | null;
}

/** Topics that rise, chosen by rule, for the places of the strip that nobody pinned anything to. */
export interface TopicStripFill {
  topicId: TopicId;
  position: number;
}

/** A section that is taken away and whose stories stand in another one; as {@link TopicMerges}. */
export interface SectionRemovals {
  id: Generated<number>;
  sectionId: SectionId;
  intoId: SectionId;
  path: string;
  name: string;
  who: PersonId | null;
  stories: number;
  begunAt: Instant;
  finishedAt: Instant | null;
}

/**
 * When somebody looks a static page through again. `reviewBy`: a date (`2026-12-31`) of the paper's zone, or null;
 * `everyMonths`: how long after a review the next one is due, 0: once only.
 */
export interface PageReviews {
  articleId: ArticleId;
  reviewBy: string | null;
  everyMonths: Generated<number>;
  ownerId: PersonId | null;
  reviewedAt: Instant | null;
  reviewedBy: PersonId | null;
}

/** `place`: where the paper shows it; one menu a place. */
export interface Menus {
  id: Generated<MenuId>;
  slug: string;
  name: string;
  place: 'main' | 'footer' | 'social' | null;
}

export interface MenuItems {
  id: Generated<number>;
  menuId: MenuId;
  parentId: number | null;
  position: number;
  /** empty: the title of what it points to */
  label: string;
  targetKind: 'home' | 'section' | 'topic' | 'author' | 'article' | 'archive' | 'address';
  targetId: number | null;
  /** for `address`: http(s), mailto or a path of this site */
  address: string | null;
}

/**
 * An old address and what answers there now. `fromPath` is a normalised path (percent-decoded once, NFC, no trailing
 * slash, leading slash, lower-case escapes), with a query only for the forms `?p=1`, `?page_id=1`, `?cat=1`,
 * `?author=1`, `?attachment_id=1`, `?tag=x`. By identity where the target is ours, so that no chain can arise.
 */
export interface Redirects {
  fromPath: string;
  targetKind: 'article' | 'section' | 'topic' | 'author' | 'media' | 'address' | 'gone';
  targetId: number | null;
  address: string | null;
  source: 'import' | 'rename' | 'editor';
  createdAt: Instant;
}

/** A by-line profile, apart from any account. `linksJson`: `{label, href}[]`. `email` is never shown to readers. */
export interface Authors {
  id: Generated<AuthorId>;
  slug: string;
  name: string;
  sortName: string;
  kind: 'staff' | 'guest' | 'agency';
  email: string | null;
  jobTitle: string;
  biography: string;
  beat: string;
  location: string;
  languages: string;
  disclosure: string;
  linksJson: Generated<string>;
  pictureId: MediaId | null;
  /** when the profile began, where that is known */
  createdAt: Generated<Instant | null>;
}

/**
 * A picture, sound, film or file. `hash`: SHA-256 of the original's bytes, hex; null while the file could not be had
 * (`state` `missing`). `widthsJson`: number[] of the widths that renditions exist in. `color`: average, `#rrggbb`.
 */
export interface Media {
  id: Generated<MediaId>;
  hash: string | null;
  state: 'ready' | 'missing';
  kind: 'picture' | 'audio' | 'video' | 'file';
  mime: string;
  fileName: string;
  bytes: number;
  width: number | null;
  height: number | null;
  widthsJson: Generated<string>;
  color: string | null;
  title: string;
  alt: string;
  decorative: Generated<Flag>;
  caption: string;
  description: string;
  credit: string;
  copyright: string;
  licenseUrl: string | null;
  /** IPTC Digital Source Type code, or null */
  sourceType: string | null;
  takenAt: Instant | null;
  place: string;
  /** 0..1 from the left and from the top */
  focusX: Generated<number>;
  focusY: Generated<number>;
  sourceUrl: string | null;
  createdAt: Instant;
  photographer: Generated<string>;
  /** agency or person it was had from */
  supplier: Generated<string>;
  /** one of `LICENCES`, `USES` of `media/contract.ts` */
  licence: Generated<string>;
  usableFor: Generated<string>;
  rightsNote: Generated<string>;
  /** the paper's own: needs no credit */
  own: Generated<Flag>;
  /** from this instant on it may not be shown; `endedAt`: the end that was carried out */
  usableUntil: Generated<Instant | null>;
  endedAt: Generated<Instant | null>;
  /** crops by name, `media/contract.ts` */
  cropsJson: Generated<string>;
  revision: Generated<number>;
  /** who brought it in through the newsroom; null: an import or a command did */
  uploadedBy: Generated<PersonId | null>;
  /** 64 bits, hex, that change little where the picture does; null: no picture, or not looked at yet */
  likeness: Generated<string | null>;
  /** all its words, folded, for the library's search */
  searchWords: Generated<string>;
}
