import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, AuthorId, CommentId, MediaId, SectionId, TopicId } from '../base/ids.ts';

// Rows of articles and what readers have of them; see the note in `tables.ts`.

type Flag = 0 | 1;

/**
 * A story or a static page with its working copy. `documentJson`: `content/document.ts`. `leadJson`, `bylineJson`,
 * `searchJson`: `articles/fields.ts`. `path`: canonical address as readers know it (`/2026/08/harbour-fire/`); set
 * when first published or imported, and kept.
 */
export interface Articles {
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
  /** whether the feeds carry it, once it is live */
  inFeeds: Generated<Flag>;
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
export interface ArticleSections {
  articleId: ArticleId;
  sectionId: SectionId;
  isPrimary: Flag;
}

export interface ArticleTopics {
  articleId: ArticleId;
  topicId: TopicId;
  position: number;
}

/** A version as it was made public, never changed afterwards. `snapshotJson`: all fields of the article. */
export interface Editions {
  articleId: ArticleId;
  number: number;
  act: string;
  note: string;
  snapshotJson: string;
  publishedAt: Instant;
}

/** Which editions brought the passages of an edition as they are; no row where none is marked. `originsJson`: `articles/fields.ts`. */
export interface PassageOrigins {
  articleId: ArticleId;
  edition: number;
  originsJson: string;
}

/** One row for each thing readers can read now. Lists read this and the narrow tables below. */
export interface LiveArticles {
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
  inFeeds: Generated<Flag>;
  commentCount: Generated<number>;
  wordCount: number;
  publishedAt: Instant;
  updatedAt: Instant | null;
  correctedAt: Instant | null;
  /** the last change of any kind; validators and caches use it, readers never see it */
  touchedAt: Instant;
  guid: string | null;
}

export interface LiveBodies {
  articleId: ArticleId;
  documentJson: string;
  text: string;
}

/** A story under each of its sections and all their ancestors. */
export interface LiveSections {
  sectionId: SectionId;
  publishedAt: Instant;
  articleId: ArticleId;
}

export interface LiveTopics {
  topicId: TopicId;
  publishedAt: Instant;
  articleId: ArticleId;
  position: number;
}

export interface LiveAuthors {
  authorId: AuthorId;
  publishedAt: Instant;
  articleId: ArticleId;
}

export interface LiveMedia {
  articleId: ArticleId;
  mediaId: MediaId;
}

/** `articleId` links to `targetId` by identity. */
export interface LiveLinks {
  articleId: ArticleId;
  targetId: ArticleId;
}

/**
 * How many stories each list holds, in all (`month` -1) and by month of publication in UTC (year × 12 + month from 0), so
 * that totals and deep pages need no counting. `targetId` is 0 for `all`.
 */
export interface LiveCounts {
  kind: 'all' | 'section' | 'topic' | 'author';
  targetId: number;
  month: number;
  stories: number;
}

/**
 * The public ledger of substantive changes to a live article. `edition`: the one that brought the change; null for what an
 * import said. A retraction stands there once the story is live again, under the edition of that. `place`: where the note stands on the story.
 */
export interface Changes {
  id: Generated<number>;
  articleId: ArticleId;
  kind: 'update' | 'correction' | 'clarification' | 'retraction' | 'republication';
  note: string;
  changedAt: Instant;
  edition: number | null;
  place: Generated<'above' | 'below'>;
}

/** `bodyJson`: a document of paragraphs, quotes, lists and links only. E-mail and IP never reach a reader. */
export interface Comments {
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
