import type { Instant } from '../../base/clock.ts';
import type { Row } from '../../store/tables.ts';

const MINUTE = 60_000;
/** What was said publicly, as such, cannot be unsaid. */
const FINAL: ReadonlySet<string> = new Set(['retract', 'undo']);

/** Until when an act can be taken back, or null: it is over, it was taken back, something came after it, or it is final. */
export function undoUntil(
  { subject, act, at, state }: Pick<Row<'receipts'>, 'subject' | 'act' | 'at' | 'state'>,
  isLatest: boolean,
  now: Instant,
): Instant | null {
  const until = at + MINUTE;
  // fronts take their launches back by themselves
  if (subject.startsWith('front:')) return null;
  return isLatest && state !== 'undone' && !FINAL.has(act) && now < until ? until : null;
}
