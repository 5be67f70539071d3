import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, MediaId, PersonId } from '../base/ids.ts';

// Rows around files: uploads, likenesses, who shows what, rights that end, suppliers.

type Flag = 0 | 1;

/** An upload that was begun; its bytes lie beside the database until they are taken in. `id`: random, hex. */
export interface Uploads {
  id: string;
  personId: PersonId;
  fileName: string;
  bytes: number;
  beganAt: Instant;
  /** set once it was taken in */
  mediaId: MediaId | null;
  /** the paper had these bytes already */
  isKnown: Generated<Flag>;
  finishedAt: Instant | null;
}

/**
 * A picture's likeness in eight parts, each with its place: place × 256 + value. Two likenesses that differ in at most six
 * of 64 bits have at least two parts in common.
 */
export interface MediaLikenesses {
  part: number;
  mediaId: MediaId;
}

/** What a story's working copy shows (`isCurrent`) or once showed. */
export interface ArticleMedia {
  articleId: ArticleId;
  mediaId: MediaId;
  isCurrent: Flag;
}

/** What takes a picture's place when its licence ends; `articleId` 0: in every story that says nothing else. */
export interface SecondChoices {
  mediaId: MediaId;
  articleId: ArticleId | 0;
  replacementId: MediaId;
}

/** What was done when a licence ended; `articleId` null: beside an author. */
export interface RightsEnds {
  id: Generated<number>;
  mediaId: MediaId;
  articleId: ArticleId | null;
  at: Instant;
  what: 'replaced' | 'removed' | 'failed';
  replacementId: MediaId | null;
}

/** What is true of every picture of a supplier. */
export interface MediaPresets {
  id: Generated<number>;
  name: string;
  supplier: string;
  credit: string;
  copyright: string;
  licence: string;
  usableFor: string;
  usableDays: number | null;
  rightsNote: string;
}
