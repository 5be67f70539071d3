import type { Instant } from '../../base/clock.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { insertMany } from '../../store/insert-many.ts';
import { type Line, linesOf } from './lines-of.ts';
import { overtakeReceipts } from './overtake-receipts.ts';

/** What a receipt is opened with, in the transaction of its act. */
export interface ReceiptInput {
  subject: `story:${number}` | `front:${number}`;
  article: ArticleId | null;
  act: string;
  edition: number | null;
  version: number | null;
  by: PersonId | null;
  at: Instant;
  /** what the act was, and what it changed: enough to take it back */
  summary: unknown;
  /** milliseconds after its hour; absent: it was not scheduled */
  lateMs?: number;
  /** of the page cache: what showed it before, or shows it now */
  tags: readonly string[];
  /** letters that the act put in the outbox, by number */
  letters?: readonly number[];
}

/** The receipt's number. */
export type ReceiptId = number;

/**
 * Writes down every place that has to show the act, to be asked for one by one after the commit. What waits of earlier acts
 * on the same thing is settled: its places are asked for what is true now. To be called at the act's end, in its
 * transaction, so that no act is ever without its receipt.
 */
export async function openReceipt(db: Db, input: ReceiptInput): Promise<ReceiptId> {
  const { title, lines } = await linesOf(db, input);
  const { subject, article, act, edition, version, by, at, summary, lateMs } = input;
  const { id } = await db
    .insertInto('receipts')
    .values({
      ...{ subject, title, act, edition, version, at, articleId: article, personId: by },
      ...{ summaryJson: JSON.stringify(summary ?? null), lateMs: lateMs ?? null },
      ...{ state: lines.length > 0 ? 'open' : 'green', wholeAfter: lines.length > 0 ? null : 0, note: '' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await overtakeReceipts(db, { subject, by: id });
  await insertMany(
    db,
    'receiptLines',
    lines.map((line) => ({ ...fresh(line, at), receiptId: id })),
  );
  return id;
}

function fresh({ part, target, label, address }: Line, at: Instant) {
  return {
    ...{ part, target, label, address, state: 'waiting' as const, tries: 0, lease: 0, fault: '', settledWhy: '' },
    ...{ checkedAt: null, greenAt: null, nextAt: at, leasedUntil: null, redAt: null, toldAt: null, settledBy: null },
  };
}
