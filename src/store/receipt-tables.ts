import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';

// Rows of receipts; see the note in `tables.ts`.

/**
 * One act with its consequences, kept for ever. `articleId` and `personId` stay when the story or the account goes.
 * `summaryJson`: what the act was and what it changed, enough to take it back. `state`: `open` while a line is not seen,
 * `red` while one is late or wrong. `lateMs`: how long after its hour a scheduled act was done. `wholeAfter`: milliseconds
 * from the act to its last green line, letters apart.
 */
export interface Receipts {
  id: Generated<number>;
  /** `story:9`, `front:1` */
  subject: string;
  title: string;
  act: string;
  summaryJson: string;
  state: 'open' | 'green' | 'red' | 'settled' | 'undone';
  note: string;
  at: Instant;
  articleId: ArticleId | null;
  lateMs: number | null;
  wholeAfter: number | null;
  edition: number | null;
  version: number | null;
  personId: PersonId | null;
}

/**
 * One place that has to show the act. `target` names it for the machine (`section:3`, `feed:topic:4`), `label` for people.
 * `nextAt`: when it is looked at next; null once it is green or settled. `lease`: counts who took it, so that a slow look
 * of a process that was thought dead writes nothing. `toldAt`: when its actor was told that it stays red.
 */
export interface ReceiptLines {
  id: Generated<number>;
  receiptId: number;
  part: string;
  target: string;
  label: string;
  address: string | null;
  state: 'waiting' | 'green' | 'red' | 'settled';
  tries: number;
  lease: number;
  /** what was wrong the last time, in a sentence */
  fault: string;
  checkedAt: Instant | null;
  greenAt: Instant | null;
  nextAt: Instant | null;
  leasedUntil: Instant | null;
  redAt: Instant | null;
  toldAt: Instant | null;
  settledBy: PersonId | null;
  settledWhy: string;
}
