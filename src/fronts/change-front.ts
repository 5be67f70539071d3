import { NotFound } from '../base/errors.ts';
import type { PaperEvent } from '../base/events.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import type { Row } from '../store/tables.ts';
import { findFront } from './find-front.ts';
import type { FrontKey } from './front-key.ts';

export interface Changing<Ctx extends Context> {
  ctx: Ctx;
  db: Db;
  front: Row<'fronts'>;
}

/**
 * Runs a change of one front in one transaction, after every other change of it: whoever comes second sees what the first did.
 * What it says with it (`tags`: the pages that show it; none for what only drafts have) is told once it is true.
 */
export async function changeFront<Ctx extends Context, Result>(
  ctx: Ctx,
  key: FrontKey,
  work: (changing: Changing<Ctx>) => Promise<Result & { tags?: readonly string[] }>,
): Promise<Result> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await findFront(db, key);
    const now = ctx.now();
    await db
      .insertInto('fronts')
      .values({ key, revision: 0, createdAt: now })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    // the row is held until the end: the next change of this front waits here
    const front = await db
      .updateTable('fronts')
      .set((row) => ({ revision: row('revision', '+', 1) }))
      .where('key', '=', key)
      .returningAll()
      .executeTakeFirst();
    if (!front) throw new NotFound(`front ${key}`);
    const result = await work({ ctx: on, db, front });
    const event: PaperEvent = { kind: 'front.changed', front: key, tags: [...(result.tags ?? [])] };
    await recordEvent(db, event, now);
    return result;
  });
}
