import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { PersonId } from '../base/ids.ts';
import type { Menus } from './paper-tables.ts';

// Rows of menus in the making; see the note in `tables.ts`. Entries as JSON: `MenuDraftEntry[]` of `paper/menus/contract.ts`.

type MenuPlace = NonNullable<Menus['place']>;

/** What editors have in the place and readers have not; `entriesJson` null: what readers have. `revision` grows with each change. */
export interface MenuDrafts {
  place: MenuPlace;
  revision: number;
  entriesJson: string | null;
  personId: PersonId | null;
  at: Instant | null;
}

/** What readers got, and what they had before; null: nothing was placed there, what is shown is found by rule. */
export interface MenuLaunches {
  id: Generated<number>;
  place: MenuPlace;
  kind: 'launch' | 'scheduled' | 'undo';
  at: Instant;
  personId: PersonId | null;
  beforeJson: string | null;
  afterJson: string | null;
  lateMs: number | null;
  undoneBy: number | null;
  undoes: number | null;
}

/** The draft as it was when the hour was set, to be launched at it whatever becomes of the draft; `[]` once it is over. */
export interface MenuSchedules {
  id: Generated<number>;
  place: MenuPlace;
  at: Instant;
  state: 'waiting' | 'done' | 'failed' | 'cancelled';
  personId: PersonId | null;
  createdAt: Instant;
  doneAt: Instant | null;
  launchId: number | null;
  reason: string;
  entriesJson: string;
}
