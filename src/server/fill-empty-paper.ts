import { sql } from 'kysely';
import type { Storage } from '../media/storage/storage.ts';
import { addSampleStaff } from '../people/add-sample-staff.ts';
import type { Context } from '../store/context.ts';
import { dialectOf } from '../store/dialect.ts';
import { isEmptyPaper } from './is-empty-paper.ts';
import type { Log } from './log.ts';
import { fillSampleEdition } from './sample/fill.ts';
import { takeSampleFront } from './sample/take-front.ts';

/**
 * Puts the sample edition into a paper that holds nothing: all of it or, where the process ends on the way, nothing, so that
 * the next start begins anew. Of several servers that start on one empty database, one does it.
 * @returns whether it was done
 */
export async function fillEmptyPaper(ctx: Context, storage: Storage, log: Log): Promise<boolean> {
  const begun = performance.now();
  const filled = await ctx.db.transaction().execute(async (db) => {
    if (dialectOf(db) === 'postgres') await sql`lock table settings in exclusive mode`.execute(db);
    if (!(await isEmptyPaper(db))) return false;
    await fillSampleEdition({ ...ctx, db }, storage);
    await addSampleStaff({ ...ctx, db });
    await takeSampleFront({ ...ctx, db });
    return true;
  });
  if (filled) log.info({ ms: Math.round(performance.now() - begun) }, 'the sample edition is in the paper');
  return filled;
}
