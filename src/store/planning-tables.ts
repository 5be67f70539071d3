import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';

// Rows of planning; see the note in `tables.ts`.

/**
 * What a story is meant to become: there before its text, and kept without it. An article without one counts as being in
 * the first working status. `deskId`: the section whose desk has it, null: the general one. `slotAt`: planned publication.
 * `priority`: −2 to 2. `plannedLength`: words. `needsJson`: `planning/contract.ts`.
 */
export interface Plans {
  articleId: ArticleId;
  workingTitle: string;
  deskId: SectionId | null;
  statusId: number;
  dueAt: Instant | null;
  slotAt: Instant | null;
  priority: number;
  plannedLength: number | null;
  needsJson: string;
  notes: string;
  /** "Ready" belongs to this version of the text; null: there was none yet */
  readyVersion: number | null;
  readyAt: Instant | null;
  readyBy: PersonId | null;
  /** the text changed after it was ready; until it is ready again */
  unreadiedAt: Instant | null;
  /** ids of who changed it */
  unreadiedByJson: string;
  /** it is off the board: readers have it, or it was dropped with its text */
  closedAt: Instant | null;
  /** its people were told that it is late */
  overdueToldAt: Instant | null;
  createdAt: Instant;
  createdBy: PersonId | null;
  touchedAt: Instant;
}

/** A step of the work. `moversJson`: the roles that may move a story there or away. `checksJson`: what it asks for. */
export interface WorkStatuses {
  id: Generated<number>;
  name: string;
  position: number;
  kind: 'idea' | 'work' | 'ready' | 'hold' | 'dropped';
  moversJson: string;
  checksJson: string;
}

/** A move from one status to the next, never changed. The names are those of that day; `fromId` null: it began there. */
export interface PlanMoves {
  id: Generated<number>;
  articleId: ArticleId;
  fromId: number | null;
  fromName: string;
  toId: number;
  toName: string;
  /** `moved`, `begun`, `unreadied`, `dropped`, `restored`, `published`, `statuses` */
  why: string;
  version: number | null;
  personId: PersonId | null;
  at: Instant;
}
