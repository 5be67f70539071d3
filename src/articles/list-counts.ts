import type { Instant } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import { inPieces } from '../store/insert-many.ts';
import type { Row } from '../store/tables.ts';
import type { LiveState } from './live-state.ts';

/** The `month` of the row that holds a list's total. */
export const TOTAL = -1;

/** The month of an instant in UTC: year × 12 + month from 0. */
export function monthOf(at: Instant): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** When a month begins. */
export function startOfMonth(month: number): Instant {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}

/** Brings the counts of all lists up to date: `before` stood in them, `after` stands in them now. */
export async function shiftCounts(db: Db, before: readonly LiveState[], after: readonly LiveState[]): Promise<void> {
  const shifts = new Map<string, Row<'liveCounts'>>();
  const shift = (state: LiveState, by: number): void => {
    if (state.kind !== 'story') return;
    const add = (kind: Row<'liveCounts'>['kind'], targetId: number): void => {
      for (const month of [TOTAL, monthOf(state.publishedAt)]) {
        const key = `${kind} ${String(targetId).padStart(12)} ${month}`;
        const row = shifts.get(key);
        if (row) row.stories += by;
        else shifts.set(key, { kind, targetId, month, stories: by });
      }
    };
    add('all', 0);
    for (const id of state.sections) add('section', id);
    for (const id of state.topics) add('topic', id);
    for (const id of state.authors) add('author', id);
  };
  for (const state of before) shift(state, -1);
  for (const state of after) shift(state, 1);
  // always in the same order, so that two who publish at once wait for each other instead of blocking each other
  const rows = [...shifts.entries()]
    .filter(([, row]) => row.stories !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
  for (const some of inPieces(rows))
    await db
      .insertInto('liveCounts')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'targetId', 'month'])
          .doUpdateSet((on) => ({ stories: on('liveCounts.stories', '+', on.ref('excluded.stories')) })),
      )
      .execute();
}
