import type { Instant } from '../base/clock.ts';
import type { ArticleId, AuthorId, MediaId, SectionId, TopicId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import type { Picture, PublicMedia } from '../media/public.ts';
import type { Change, Design, Display, Genre, Lead, Origins, Role, SearchFields } from './fields.ts';

export type { Change, Design, Display, Genre, Lead, Origins, Role, SearchFields } from './fields.ts';
export { printedOf } from './related-rule.ts';
export { relatedTags } from './related-tags.ts';

/** What readers may see of articles. No type here has a field for anything unpublished; nothing here reads a draft. */
export interface PublicArticles {
  /** The live article at exactly this canonical path, with everything its page needs but the comments. One query. */
  atPath(path: string): Promise<PublicArticle | null>;
  byId(id: ArticleId): Promise<PublicArticle | null>;
  /** Related stories by rule R26, of those published before `until`, and the neighbours in time within the section. One query. */
  around(article: PublicArticle): Promise<Around>;
  /** Stories of one list, newest first. */
  list(query: ListQuery): Promise<CardPage>;
  /** Several lists in one query, for fronts; `lists` and the answer are in the same order. */
  lists(queries: { of: ListOf; limit: number }[]): Promise<Card[][]>;
  cards(ids: ArticleId[]): Promise<Card[]>;
  /** With full documents and references. Unless `all`, those that were left out of feeds are passed over. One query. */
  feed(of: ListOf, limit: number, which?: 'all'): Promise<PublicArticle[]>;
  /** What feeds of the list carried and readers have no more, newest first. One query. */
  tombstones(of: { all: true } | { section: SectionId }, limit: number): Promise<Tombstone[]>;
  /** Stories that were retracted with a notice, newest first. One query. */
  retractions(limit: number): Promise<Retraction[]>;
  /** An edition beside the one before it, where both are of the same time before readers. One query. */
  comparison(article: ArticleId, edition: number): Promise<{ before: Compared; after: Compared } | null>;
  /** For the sitemap: ids ascending, at most `limit`, after `after`. */
  addresses(
    after: ArticleId | 0,
    limit: number,
  ): Promise<
    {
      id: ArticleId;
      path: string;
      changedAt: Instant;
      publishedAt: Instant;
      headline: string;
      language: string;
      noindex: boolean;
      kind: 'story' | 'page';
      picture: Picture | null;
    }[]
  >;
  /** Sub-pages of a static page, in their order. */
  children(page: ArticleId): Promise<Card[]>;
  /** Years and months that have stories, newest first, with counts. */
  months(): Promise<{ year: number; month: number; count: number }[]>;
  /** Live stories with corrections, newest correction first. */
  corrections(limit: number): Promise<{ card: Card; change: Change }[]>;
}

export interface Around {
  related: Card[];
  previous: Card | null;
  next: Card | null;
  until: Instant;
}

/** The words of an edition. */
export interface Compared {
  language: string;
  headline: string;
  standfirst: string;
  document: Document;
}

/** All that is told of a withdrawn story: who keeps a copy of it can let it go. */
export interface Tombstone {
  id: ArticleId;
  guid: string | null;
  at: Instant;
  /** what readers were told, or '' */
  reason: string;
}

export interface Retraction {
  /** as readers had it */
  headline: string;
  path: string;
  language: string;
  reason: string;
  at: Instant;
}

export type ListOf =
  | { all: true }
  | { section: SectionId }
  | { topic: TopicId }
  | { author: AuthorId }
  | { sticky: true }
  /** published in [from, until) */
  | { from: Instant; until: Instant };

/** `page`: 1 is the newest. `before`: keyset instead of a page number, from {@link CardPage.next}. */
export interface ListQuery {
  of: ListOf;
  size: number;
  page?: number;
  before?: Keyset;
}
export interface Keyset {
  publishedAt: Instant;
  id: ArticleId;
}
/** `total` is null where it was not asked for (keyset reading). `next`: where the following page starts, or null. */
export interface CardPage {
  cards: Card[];
  total: number | null;
  next: Keyset | null;
}

export interface PublicByline {
  id: AuthorId;
  name: string;
  slug: string;
  role: Role;
  jobTitle: string;
  picture: Picture | null;
}

export interface PublicTopic {
  id: TopicId;
  slug: string;
  name: string;
}

/** Enough for a card on a front, in an archive, in a related list. */
export interface Card {
  id: ArticleId;
  kind: 'story' | 'page';
  path: string;
  headline: string;
  standfirst: string;
  kicker: string;
  genre: Genre;
  design: Design;
  language: string;
  sectionId: SectionId | null;
  byline: PublicByline[];
  bylineText: string;
  publishedAt: Instant;
  updatedAt: Instant | null;
  sticky: boolean;
  commentCount: number;
  picture: Picture | null;
  /** alternative text of the picture in this use */
  alt: string;
}

export interface PublicArticle extends Card {
  edition: number;
  display: Display;
  document: Document;
  lead: Lead | null;
  search: SearchFields;
  topics: PublicTopic[];
  sectionIds: SectionId[];
  parentId: ArticleId | null;
  correctedAt: Instant | null;
  touchedAt: Instant;
  changes: Change[];
  /** the first edition since it last came before readers; later ones can be compared. Absent: none can */
  comparableSince?: number;
  /** absent: no line of the ledger brought any of it as it is */
  origins?: Origins;
  wordCount: number;
  commentsOpen: boolean;
  guid: string | null;
  /** author boxes: biography and links of those in the by-line */
  authors: PublicAuthor[];
  /** what the document and the lead refer to, for the renderer */
  media: Map<MediaId, PublicMedia>;
  /** addresses and headlines of live articles that the document links to by identity */
  links: Map<ArticleId, { path: string; headline: string; publishedAt: Instant }>;
}

export interface PublicAuthor {
  id: AuthorId;
  slug: string;
  name: string;
  kind: 'staff' | 'guest' | 'agency';
  jobTitle: string;
  biography: string;
  beat: string;
  location: string;
  languages: string;
  disclosure: string;
  links: { label: string; href: string }[];
  picture: Picture | null;
  /** when the profile began, where that is known */
  createdAt?: Instant | null;
}

/** Topics and authors with what they carry, for their pages and indexes. */
export interface PublicTaxonomy {
  topic(slug: string): Promise<(PublicTopic & { kind: string; description: string; count: number }) | null>;
  author(slug: string): Promise<(PublicAuthor & { count: number }) | null>;
  /** everyone who has a live story, by sort name, with the newest one */
  authors(): Promise<(PublicAuthor & { count: number; newest: Card | null })[]>;
  /** topics with at least one live story, most used first */
  topics(limit: number): Promise<(PublicTopic & { count: number })[]>;
  /** of the topics that a section's stories carry, the most used of the newest hundred */
  topicsOfSection(section: SectionId, limit: number): Promise<PublicTopic[]>;
}
