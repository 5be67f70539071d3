import type { Db } from '../../store/database.ts';
import { closeReceipts } from './close-receipts.ts';

/**
 * What is not seen yet of earlier acts on the same thing will never be: readers are shown the later one. It is settled, and
 * says by which receipt. Letters are not overtaken: each says what it says.
 */
export async function overtakeReceipts(db: Db, { subject, by }: { subject: string; by: number }): Promise<void> {
  // those that were taken back among them: nobody waits for what they waited for
  const earlier = db.selectFrom('receipts').select('id').where('subject', '=', subject).where('id', '<', by);
  const settled = await db
    .updateTable('receiptLines')
    .set((on) => ({
      ...{ state: 'settled', nextAt: null, leasedUntil: null, lease: on('lease', '+', 1) },
      settledWhy: `A later act took its place: receipt ${by}.`,
    }))
    .where('receiptId', 'in', earlier)
    .where('state', 'in', ['waiting', 'red'])
    .where('part', '<>', 'mail')
    .returning('receiptId')
    .execute();
  await closeReceipts(
    db,
    settled.map(({ receiptId }) => receiptId),
  );
}
