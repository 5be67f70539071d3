import type { Instant } from '../base/clock.ts';
import type { ArticleId, SectionId, TopicId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import type { Byline, Design, Display, Genre, Lead, SearchFields } from './fields.ts';

/**
 * A whole working copy, as an editor or an importer hands it over; it replaces the one that is there. Saving never shows
 * anything to readers: `publish` does.
 */
export interface ArticleInput {
  /** absent: a new article */
  id?: ArticleId;
  kind: 'story' | 'page';
  /** absent: `draft` for a new one, else unchanged. Any state given to a live article withdraws it. */
  status?: 'draft' | 'ready' | 'scheduled' | 'private' | 'trash';
  /** absent: made from the headline when first published */
  slug?: string;
  /** the canonical path it has to have (imports); absent: made when first published, then kept */
  path?: string;
  parentId?: ArticleId | null;
  position?: number;
  headline: string;
  standfirst?: string;
  kicker?: string;
  genre?: Genre;
  /** absent: `news`, for a page `page` */
  design?: Design;
  display?: Display;
  /** BCP 47; absent: the paper's */
  language?: string;
  document: Document;
  lead?: Lead | null;
  byline?: Byline;
  search?: SearchFields;
  /** primary section */
  sectionId?: SectionId | null;
  /** further sections, with or without the primary one */
  sectionIds?: readonly SectionId[];
  /** in this order */
  topicIds?: readonly TopicId[];
  sticky?: boolean;
  commentsOpen?: boolean;
  /** not null: only for those who know it, so never live */
  password?: string | null;
  /** needed for `scheduled`: when it goes out (`publishing/schedules`) */
  scheduledAt?: Instant | null;
  /** absent: now */
  createdAt?: Instant;
  /** feed identity from a former system */
  guid?: string | null;
}
