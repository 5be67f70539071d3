import type { Instant } from '../base/clock.ts';
import { offsetAt } from '../base/zone-offset.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { inPieces } from '../store/insert-many.ts';
import { bucketOf } from './bucket.ts';

const KEPT = 2 * 24 * 3_600_000;

/**
 * Puts ten minutes after ten minutes that are older than two days into the day that they belong to, each in a transaction of its
 * own. Of several processes one takes them: what it deleted is what it adds. `zone`: the paper's, for days. `most`: in one go.
 */
export async function foldReads({ db, now }: Context, zone: string, most = 300): Promise<void> {
  const before = bucketOf(now()) - KEPT;
  for (let turn = 0; turn < most; turn++) {
    const { at } = await db
      .selectFrom('storyReads')
      .select(({ fn }) => fn.min('at').as('at'))
      .where('at', '<', before)
      .executeTakeFirstOrThrow();
    if (at === null) return;
    const dayOn = dayOf(at, zone);
    await inTransaction(db, async (on) => {
      const taken = await on.deleteFrom('storyReads').where('at', '=', at).returning(['articleId', 'reads']).execute();
      const rows = taken.map((row) => ({ ...row, dayOn })).sort((one, other) => one.articleId - other.articleId);
      for (const piece of inPieces(rows))
        await on
          .insertInto('storyReadDays')
          .values(piece)
          .onConflict((conflict) =>
            conflict
              .columns(['articleId', 'dayOn'])
              .doUpdateSet(({ eb, ref }) => ({ reads: eb('storyReadDays.reads', '+', ref('excluded.reads')) })),
          )
          .execute();
    });
  }
}

function dayOf(at: Instant, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}
