import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, MediaId, PersonId } from '../base/ids.ts';

// Rows of fronts; see the note in `tables.ts`. Shapes of JSON: `fronts/stored.ts`.

/** One row for each front that somebody began to edit. `revision` goes up with each change of anything about it. */
export interface Fronts {
  id: Generated<number>;
  /** `home`, `section-3`, `topic-9` */
  key: string;
  revision: number;
  createdAt: Instant;
}

/**
 * A container in its draft and as readers have it (`live…` null: they do not). `position`, `livePosition`: text that sorts by
 * code unit (`order-between.ts`). `isGone`: launched away, kept so that this can be taken back. `launchId`: the last launch
 * that changed it.
 */
export interface FrontContainers {
  id: Generated<number>;
  frontId: number;
  revision: number;
  position: string;
  draftJson: string;
  isRemoved: 0 | 1;
  draftBy: PersonId | null;
  draftAt: Instant | null;
  livePosition: string | null;
  liveJson: string | null;
  launchId: number | null;
  launchedBy: PersonId | null;
  launchedAt: Instant | null;
  isGone: 0 | 1;
}

/** The stories that readers should see in a container, sublinks too; derived from `liveJson`. */
export interface FrontStories {
  containerId: number;
  frontId: number;
  articleId: ArticleId;
}

/** The pictures that its cards have of their own; derived from `liveJson`. */
export interface FrontPictures {
  containerId: number;
  frontId: number;
  mediaId: MediaId;
}

/** Cards that were taken out of a container (`gone`: by the paper, since their story is no longer live). */
export interface FrontRemovals {
  id: Generated<number>;
  containerId: number;
  articleId: ArticleId;
  cardJson: string;
  at: Instant;
  personId: PersonId | null;
  reason: 'removed' | 'gone';
}

/** What readers got, and what they had before, in all the containers that it changed. */
export interface FrontLaunches {
  id: Generated<number>;
  frontId: number;
  kind: 'begin' | 'launch' | 'scheduled' | 'rule' | 'undo';
  at: Instant;
  personId: PersonId | null;
  beforeJson: string;
  afterJson: string;
  lateMs: number | null;
  undoneBy: number | null;
  undoes: number | null;
}

/** Drafts as they were when the hour was set, to be launched at it whatever becomes of the drafts; `[]` once it is over. */
export interface FrontSchedules {
  id: Generated<number>;
  frontId: number;
  at: Instant;
  state: 'waiting' | 'done' | 'failed' | 'cancelled';
  personId: PersonId | null;
  createdAt: Instant;
  doneAt: Instant | null;
  launchId: number | null;
  reason: string;
  containersJson: string;
}

/** Who has a front open, and on which container they work. */
export interface FrontPresence {
  frontId: number;
  personId: PersonId;
  containerId: number | null;
  since: Instant;
  at: Instant;
}

export interface FrontClipboards {
  personId: PersonId;
  revision: number;
  cardsJson: string;
}

/** What stood, or stands (`stands` 1, of one row at most; null else), on every page until `endsAt`. */
export interface BreakingNews {
  id: Generated<number>;
  text: string;
  articleId: ArticleId | null;
  endsAt: Instant;
  setBy: PersonId | null;
  setAt: Instant;
  stands: 1 | null;
  endedAt: Instant | null;
  endedBy: PersonId | null;
  endedWhy: 'time' | 'ended' | 'replaced' | 'gone' | null;
}
