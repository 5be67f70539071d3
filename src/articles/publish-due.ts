import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { type Published, publish } from './publish.ts';

/**
 * Publishes every scheduled article whose time has come, each in a transaction of its own and exactly once, however many
 * processes ask. One that cannot be published goes back to `ready` and is named with the reason.
 */
export async function publishDue(
  ctx: Context,
): Promise<{ published: Published[]; failed: { id: ArticleId; reason: unknown }[] }> {
  const due = await ctx.db
    .selectFrom('articles')
    .select(['id', 'scheduledAt'])
    .where('status', '=', 'scheduled')
    .where('scheduledAt', '<=', ctx.now())
    .orderBy('scheduledAt')
    .orderBy('id')
    .execute();
  const published: Published[] = [];
  const failed: { id: ArticleId; reason: unknown }[] = [];
  for (const { id, scheduledAt } of due) {
    try {
      const done = await inTransaction(ctx.db, async (db) => {
        if (!(await claim(ctx, db, id, scheduledAt))) return null;
        return publish({ ...ctx, db }, id, {
          act: 'publish',
          ...(scheduledAt !== null && { publishedAt: scheduledAt }),
        });
      });
      if (done) published.push(done);
    } catch (reason) {
      await claim(ctx, ctx.db, id, scheduledAt);
      failed.push({ id, reason });
    }
  }
  return { published, failed };
}

// whoever changes the row's state has the article; a second one finds nothing to change
async function claim(ctx: Context, db: Context['db'], id: ArticleId, scheduledAt: number | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ status: 'ready', scheduledAt: null, touchedAt: ctx.now() })
    .where('id', '=', id)
    .where('status', '=', 'scheduled')
    .where('scheduledAt', '=', scheduledAt)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
