import type { Context } from '../../store/context.ts';
import { recordEvents } from '../../store/record-event.ts';
import { isOpen } from './lease-lines.ts';

/** A letter went, or did not this time: what waits for it is looked at now, whoever is just looking at how it was. */
export async function letterTried({ db, now }: Context, letter: number): Promise<void> {
  const lines = await db
    .updateTable('receiptLines')
    .set((on) => ({ nextAt: now(), leasedUntil: null, lease: on('lease', '+', 1) }))
    .where(isOpen)
    .where('part', '=', 'mail')
    .where('target', '=', `mail:${letter}`)
    .returning('receiptId')
    .execute();
  if (lines.length === 0) return;
  const ids = lines.map(({ receiptId }) => receiptId);
  const receipts = await db.selectFrom('receipts').select(['id', 'articleId']).where('id', 'in', ids).execute();
  await recordEvents(
    db,
    receipts.map(({ id, articleId }) => ({ kind: 'receipt.changed' as const, receipt: id, of: articleId })),
    now(),
  );
}
