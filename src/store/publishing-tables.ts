import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';

// Rows of publishing; see the note in `tables.ts`.

/**
 * Nothing of the story goes to readers before `until` (null: until it is lifted), whoever asks. In force: not lifted, and
 * `until` is null or later than now. At most one of a story is in force; former ones are kept.
 */
export interface Embargoes {
  id: Generated<number>;
  articleId: ArticleId;
  until: Instant | null;
  reason: string;
  personId: PersonId | null;
  createdAt: Instant;
  liftedAt: Instant | null;
  liftedBy: PersonId | null;
  liftReason: string;
}

/**
 * A version that goes to readers at a time. `version`: of `versions`, or null for what an import scheduled (its working
 * copy goes out). `act`: of `PublishAct`. `lateMs`: how long after `at` it was done. `reason`: why it failed, or was called off.
 */
export interface Schedules {
  id: Generated<number>;
  articleId: ArticleId;
  version: number | null;
  act: string;
  note: string;
  /** of the note on the story: `above` or `below` the text */
  place: string;
  placesJson: string;
  at: Instant;
  state: 'waiting' | 'done' | 'failed' | 'cancelled';
  personId: PersonId | null;
  createdAt: Instant;
  doneAt: Instant | null;
  edition: number | null;
  lateMs: number | null;
  reason: string;
  /** the shared text that the version was read from: a Yjs update, version 1 */
  stateBytes: Uint8Array | null;
  /** what readers had when it was set, or null */
  baseEdition: number | null;
}

/** What the address of a withdrawn story says. One row a story; publishing it again removes it. */
export interface Withdrawals {
  articleId: ArticleId;
  kind: 'withdraw' | 'retract';
  /** what readers are told; '' for a withdrawal that gives no reason */
  publicReason: string;
  /** for the newsroom only */
  reason: string;
  /** a path or address that its readers are led to, or null */
  redirectTo: string | null;
  path: string;
  headline: string;
  personId: PersonId | null;
  at: Instant;
}

/** Stories that wait for the next letter to readers. */
export interface LetterQueue {
  articleId: ArticleId;
  edition: number;
  personId: PersonId | null;
  addedAt: Instant;
}

/** The shared text as it was when its edition went out (a Yjs update, version 1): what a fix of the live text begins from. */
export interface LiveTexts {
  articleId: ArticleId;
  edition: number;
  version: number;
  state: Uint8Array;
  /** the same of the edition before, for an act that is taken back */
  formerState: Uint8Array | null;
  formerEdition: number | null;
  formerVersion: number | null;
}

/** A live text that somebody is fixing while other work stays pending: its text is `liveTexts` and all of `fixUpdates`. */
export interface Fixes {
  articleId: ArticleId;
  /** what readers had when it was opened */
  edition: number;
  personId: PersonId | null;
  openedAt: Instant;
}

/** What was written in a fix, in the order in which it was accepted; Yjs updates, version 1. */
export interface FixUpdates {
  id: Generated<number>;
  articleId: ArticleId;
  bytes: Uint8Array;
  personId: PersonId | null;
  at: Instant;
}
