import type { Generated, Insertable, Selectable, Updateable } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type {
  ArticleId,
  AuthorId,
  CommentId,
  EventId,
  JobId,
  MediaId,
  MenuId,
  SectionId,
  TopicId,
} from '../base/ids.ts';

/**
 * The tables, as both databases hold them. Instants are whole milliseconds (bigint); truth values are 0 or 1; columns
 * that end in `Json` hold JSON text, whose shape is said beside each. What readers may see of an article is copied, at
 * publication, into the `live_*` tables; nothing that serves readers reads the words of `articles` or `editions`
 * (old addresses ask `articles` only whether a thing was ever public).
 */
export interface Database {
  settings: Settings;
  sections: Sections;
  topics: Topics;
  topicStrip: TopicStrip;
  menus: Menus;
  menuItems: MenuItems;
  redirects: Redirects;
  authors: Authors;
  media: Media;
  articles: Articles;
  articleSections: ArticleSections;
  articleTopics: ArticleTopics;
  editions: Editions;
  liveArticles: LiveArticles;
  liveBodies: LiveBodies;
  liveSections: LiveSections;
  liveTopics: LiveTopics;
  liveAuthors: LiveAuthors;
  liveMedia: LiveMedia;
  liveLinks: LiveLinks;
  liveCounts: LiveCounts;
  changes: Changes;
  comments: Comments;
  events: Events;
  jobs: Jobs;
  importRuns: ImportRuns;
  importItems: ImportItems;
}

type Flag = 0 | 1;

/** One row a setting; `valueJson` is validated by `paper/settings.ts`. */
interface Settings {
  name: string;
  valueJson: string;
  changedAt: Instant;
}

/** `path`: the slugs from the root joined by `/`, no slash at the ends (`news/europe`). Unique. */
interface Sections {
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

interface Topics {
  id: Generated<TopicId>;
  slug: string;
  name: string;
  kind: 'subject' | 'place' | 'person' | 'organisation' | 'event';
  description: string;
}

/** The strip under the menu, in order of `position`; `endsAt` takes a topic off by itself. */
interface TopicStrip {
  topicId: TopicId;
  position: number;
  label: string | null;
  endsAt: Instant | null;
}

/** `place`: where the paper shows it; one menu a place. */
interface Menus {
  id: Generated<MenuId>;
  slug: string;
  name: string;
  place: 'main' | 'footer' | 'social' | null;
}

interface MenuItems {
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
interface Redirects {
  fromPath: string;
  targetKind: 'article' | 'section' | 'topic' | 'author' | 'media' | 'address' | 'gone';
  targetId: number | null;
  address: string | null;
  source: 'import' | 'rename' | 'editor';
  createdAt: Instant;
}

/** A by-line profile, apart from any account. `linksJson`: `{label, href}[]`. `email` is never shown to readers. */
interface Authors {
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
}

/**
 * A picture, sound, film or file. `hash`: SHA-256 of the original's bytes, hex; null while the file could not be had
 * (`state` `missing`). `widthsJson`: number[] of the widths that renditions exist in. `color`: average, `#rrggbb`.
 */
interface Media {
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
}

/**
 * A story or a static page with its working copy. `documentJson`: `content/document.ts`. `leadJson`, `bylineJson`,
 * `searchJson`: `articles/fields.ts`. `path`: canonical address as readers know it (`/2026/08/harbour-fire/`); set
 * when first published or imported, and kept.
 */
interface Articles {
  id: Generated<ArticleId>;
  kind: 'story' | 'page';
  status: 'draft' | 'ready' | 'scheduled' | 'live' | 'private' | 'withdrawn' | 'trash';
  slug: string;
  path: string | null;
  parentId: ArticleId | null;
  position: Generated<number>;
  headline: string;
  standfirst: string;
  kicker: string;
  genre: string;
  design: string;
  display: string;
  language: string;
  documentJson: string;
  leadJson: string | null;
  bylineJson: string;
  searchJson: Generated<string>;
  sectionId: SectionId | null;
  sticky: Generated<Flag>;
  commentsOpen: Generated<Flag>;
  password: string | null;
  scheduledAt: Instant | null;
  firstPublishedAt: Instant | null;
  updatedAt: Instant | null;
  correctedAt: Instant | null;
  createdAt: Instant;
  touchedAt: Instant;
  edition: number | null;
  /** feed identity kept from the former system, else null */
  guid: string | null;
}

/** All sections of an article; exactly one is primary and equals `articles.sectionId`. */
interface ArticleSections {
  articleId: ArticleId;
  sectionId: SectionId;
  isPrimary: Flag;
}

interface ArticleTopics {
  articleId: ArticleId;
  topicId: TopicId;
  position: number;
}

/** A version as it was made public, never changed afterwards. `snapshotJson`: all fields of the article. */
interface Editions {
  articleId: ArticleId;
  number: number;
  act: string;
  note: string;
  snapshotJson: string;
  publishedAt: Instant;
}

/** One row for each thing readers can read now. Lists read this and the narrow tables below. */
interface LiveArticles {
  id: ArticleId;
  kind: 'story' | 'page';
  edition: number;
  path: string;
  slug: string;
  parentId: ArticleId | null;
  position: number;
  headline: string;
  standfirst: string;
  kicker: string;
  genre: string;
  design: string;
  display: string;
  language: string;
  sectionId: SectionId | null;
  leadJson: string | null;
  leadMediaId: MediaId | null;
  bylineJson: string;
  searchJson: string;
  sticky: Flag;
  commentsOpen: Flag;
  commentCount: Generated<number>;
  wordCount: number;
  publishedAt: Instant;
  updatedAt: Instant | null;
  correctedAt: Instant | null;
  /** the last change of any kind; validators and caches use it, readers never see it */
  touchedAt: Instant;
  guid: string | null;
}

interface LiveBodies {
  articleId: ArticleId;
  documentJson: string;
  text: string;
}

/** A story under each of its sections and all their ancestors. */
interface LiveSections {
  sectionId: SectionId;
  publishedAt: Instant;
  articleId: ArticleId;
}

interface LiveTopics {
  topicId: TopicId;
  publishedAt: Instant;
  articleId: ArticleId;
  position: number;
}

interface LiveAuthors {
  authorId: AuthorId;
  publishedAt: Instant;
  articleId: ArticleId;
}

interface LiveMedia {
  articleId: ArticleId;
  mediaId: MediaId;
}

/** `articleId` links to `targetId` by identity. */
interface LiveLinks {
  articleId: ArticleId;
  targetId: ArticleId;
}

/**
 * How many stories each list holds, in all (`month` -1) and by month of publication in UTC (year × 12 + month from 0), so
 * that totals and deep pages need no counting. `targetId` is 0 for `all`.
 */
interface LiveCounts {
  kind: 'all' | 'section' | 'topic' | 'author';
  targetId: number;
  month: number;
  stories: number;
}

/** The public ledger of substantive changes to a live article. */
interface Changes {
  id: Generated<number>;
  articleId: ArticleId;
  kind: 'update' | 'correction' | 'clarification';
  note: string;
  changedAt: Instant;
}

/** `bodyJson`: a document of paragraphs, quotes, lists and links only. E-mail and IP never reach a reader. */
interface Comments {
  id: Generated<CommentId>;
  articleId: ArticleId;
  parentId: CommentId | null;
  kind: 'comment' | 'pingback' | 'trackback';
  state: 'approved' | 'held' | 'spam' | 'trash';
  authorName: string;
  authorEmail: string | null;
  authorUrl: string | null;
  authorIp: string | null;
  /** set where the commenter is one of the paper's authors */
  authorId: AuthorId | null;
  bodyJson: string;
  createdAt: Instant;
}

interface Events {
  id: Generated<EventId>;
  kind: string;
  payloadJson: string;
  createdAt: Instant;
}

/** One consequence of an event, or work queued by itself (`eventId` null). Unique on event × name × `key`. */
interface Jobs {
  id: Generated<JobId>;
  eventId: EventId | null;
  name: string;
  key: string;
  inputJson: string;
  state: 'queued' | 'running' | 'done' | 'dead';
  attempts: Generated<number>;
  runAt: Instant;
  leasedUntil: Instant | null;
  lastError: string | null;
  createdAt: Instant;
  finishedAt: Instant | null;
}

interface ImportRuns {
  id: Generated<number>;
  /** address of the site the items come from, lower case, no trailing slash */
  source: string;
  state: 'running' | 'done' | 'failed';
  reportJson: string;
  startedAt: Instant;
  finishedAt: Instant | null;
}

/** What became of each item of a source; the key that makes a second run do nothing. */
interface ImportItems {
  source: string;
  kind: string;
  sourceId: string;
  targetKind: string;
  targetId: number | null;
  state: 'imported' | 'skipped' | 'pending';
  detailJson: string | null;
}

export type Row<Table extends keyof Database> = Selectable<Database[Table]>;
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>;
export type Patch<Table extends keyof Database> = Updateable<Database[Table]>;
