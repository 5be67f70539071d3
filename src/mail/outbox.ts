import { NotFound } from '../base/errors.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { queueJobs } from '../store/jobs-queue.ts';
import type { Row } from '../store/tables.ts';

type State = Row<'outbox'>['state'];

const PAGE = 50;

/** Letters as a list, newest first. `before`: the number of the last one had. */
export async function outbox(db: Db, { state, before }: { state?: State | undefined; before?: number | undefined }) {
  let query = db.selectFrom('outbox').selectAll().orderBy('id', 'desc');
  if (state) query = query.where('state', '=', state);
  if (before !== undefined) query = query.where('id', '<', before);
  const rows = await query.limit(PAGE + 1).execute();
  return { letters: rows.slice(0, PAGE), more: rows.length > PAGE };
}

/** @throws {NotFound} */
export async function outboxLetter(db: Db, id: number): Promise<Row<'outbox'>> {
  const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('There is no such letter.');
  return row;
}

/** Lets a letter that was not sent go out again, as it was written. @throws {NotFound} where it is gone, or was sent */
export async function resendLetter(ctx: Context, id: number): Promise<void> {
  const row = await ctx.db
    .updateTable('outbox')
    .set({ state: 'queued', tries: 0, lastError: null })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'kept'])
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no letter that waits under this number.');
  await queueJobs(ctx.db, [{ eventId: null, name: 'send-mail', key: String(id), input: { letter: id } }], ctx.now());
}

/** Has a letter that was not sent tried at once, whether it waits for its next time or was given up. One that was sent or taken back stays so. */
export async function sendNow(ctx: Context, id: number): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('jobs')
    .set({ state: 'queued', attempts: 0, runAt: ctx.now(), finishedAt: null })
    .where('name', '=', 'send-mail')
    .where('key', '=', String(id))
    .where('state', 'in', ['queued', 'dead'])
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await resendLetter(ctx, id).catch((error: unknown) => {
    // it is on its way, or has nowhere to go any more
    if (!(error instanceof NotFound)) throw error;
  });
}
