import type { Instant } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvents } from '../../store/record-event.ts';
import { closeReceipts } from './close-receipts.ts';
import type { LeasedLine } from './lease-lines.ts';

/** What one look found. `fault`: a sentence; '' where it shows what it has to. `address`: where it was looked for. */
export interface Look {
  line: Pick<LeasedLine, 'id' | 'lease' | 'tries' | 'at' | 'receiptId'>;
  fault: string;
  address: string | null;
  /** it takes its time, and nothing is wrong yet: it does not turn red */
  isUnderWay?: boolean;
}

/** What readers have to have within this is late after it. */
export const LATE = 2_000;
const FIRST = 100;
const SELDOM = 10 * 60_000;

/**
 * When a line is looked at again: soon at first, once at the moment from which it is late, at last every ten minutes for as
 * long as it is wrong. `age`: milliseconds since the act, which tells a slow start from a long wait.
 */
export function pauseAfter(tries: number, age: number): number {
  const pause = Math.min(SELDOM, FIRST * 2 ** Math.min(tries, 20), Math.max(FIRST, age / 2));
  return Math.round(age < LATE ? Math.min(pause, LATE - age) : pause);
}

export interface Changed {
  receipt: number;
  article: ArticleId | null;
  state: string;
  /** of a receipt that is whole by these looks */
  wholeAfter: number | null;
}

/**
 * Writes looks down, each only while its lease is still ours and the line open, and what follows for their receipts.
 * @returns the receipts whose state is another now
 */
export async function recordLooks(db: Db, looks: readonly Look[], now: Instant): Promise<Changed[]> {
  if (looks.length === 0) return [];
  return inTransaction(db, async (db) => {
    for (const look of looks) await recordLook(db, look, now);
    const changed = await closeReceipts(
      db,
      looks.map(({ line }) => line.receiptId),
    );
    await recordEvents(
      db,
      changed.map(({ receipt, article }) => ({ kind: 'receipt.changed' as const, receipt, of: article })),
      now,
    );
    return changed;
  });
}

async function recordLook(db: Db, { line, fault, address, isUnderWay }: Look, now: Instant): Promise<void> {
  const { id, lease, tries, at } = line;
  const isLate = now - at >= LATE && !isUnderWay;
  const held = db
    .updateTable('receiptLines')
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where('state', 'in', ['waiting', 'red']);
  const seen = { tries: tries + 1, checkedAt: now, leasedUntil: null, address };
  if (fault === '') await held.set({ ...seen, state: 'green', fault: '', greenAt: now, nextAt: null }).execute();
  else
    await held
      .set((on) => ({
        ...{ ...seen, fault: fault.slice(0, 500), nextAt: now + pauseAfter(tries, now - at) },
        ...(isLate && { state: 'red' as const, redAt: on.fn.coalesce('redAt', on.val(now)) }),
      }))
      .execute();
}
