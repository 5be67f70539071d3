import { frontOf } from '../../fronts/front-key.ts';
import { listPlaces } from '../../publishing/receipts/list-places.ts';
import { openReceipt } from '../../publishing/receipts/open-receipt.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvent } from '../../store/record-event.ts';

/**
 * Opens the receipt of every launch of a front that has none yet: rooms of fronts know nothing of receipts, and a launch
 * states its fact, of which this is the consequence. Ends the same however often it is run.
 */
export async function openFrontReceipts(ctx: Context, key: string): Promise<void> {
  const of = frontOf(key);
  if (!of) return;
  const tag = of.kind === 'home' ? 'front' : `${of.kind}:${of.id}`;
  await inTransaction(ctx.db, async (db) => {
    // held until the end, as by every change of this front: two that run at once open one receipt
    const front = await db
      .updateTable('fronts')
      .set((row) => ({ revision: row('revision', '+', 0) }))
      .where('key', '=', key)
      .returning('id')
      .executeTakeFirst();
    if (!front) return;
    const subject = `front:${front.id}` as const;
    const launches = await db
      .selectFrom('frontLaunches')
      .select(['id', 'kind', 'at', 'personId', 'lateMs'])
      .where('frontId', '=', front.id)
      .where('id', '>', await lastOf(db, subject))
      .orderBy('id')
      .execute();
    const [place] = await listPlaces(db, [tag]);
    for (const { id, kind, at, personId, lateMs } of launches) {
      const receipt = await openReceipt(db, {
        ...{ subject, article: null, act: `front.${kind}`, edition: null, version: id, by: personId, at, tags: [tag] },
        summary: { headline: place?.label ?? '' },
        ...(lateMs !== null && { lateMs }),
      });
      await recordEvent(db, { kind: 'receipt.changed', receipt, of: null }, ctx.now());
    }
  });
}

/** The number of the last launch that has its receipt. */
async function lastOf(db: Db, subject: string): Promise<number> {
  const { version } = await db
    .selectFrom('receipts')
    .select((on) => on.fn.max('version').as('version'))
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  return version ?? 0;
}
