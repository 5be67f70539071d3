import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { storedCopy } from '../../writing/texts/working-copy.ts';

/**
 * What an import left as scheduled waits like everything else that has an hour: seen beside it, moved and called off with
 * it, published by the same hand. One query where there is nothing new.
 */
export async function adoptImported(ctx: Context): Promise<void> {
  const found = await ctx.db
    .selectFrom('articles')
    .select('id')
    .where('status', '=', 'scheduled')
    .where('scheduledAt', 'is not', null)
    .where('id', 'not in', (on) => on.selectFrom('schedules').select('articleId').where('state', '=', 'waiting'))
    .orderBy('id')
    .limit(500)
    .execute();
  if (found.length === 0) return;
  await inTransaction(ctx.db, async (db) => {
    for (const { id } of found) {
      // of several processes that see it the second waits here, and then finds it waiting
      const copy = await storedCopy(db, id);
      const waits = await db
        .selectFrom('schedules')
        .select('id')
        .where('articleId', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      if (waits || copy?.article.status !== 'scheduled' || copy.article.scheduledAt === null) continue;
      const { inFeeds, scheduledAt } = copy.article;
      const places = inFeeds ? ['site', 'feed'] : ['site'];
      await db
        .insertInto('schedules')
        .values({
          ...{ articleId: id, version: null, act: 'publish', note: '', place: 'below' },
          ...{ placesJson: JSON.stringify(places), at: scheduledAt, state: 'waiting', personId: null },
          ...{ createdAt: ctx.now(), doneAt: null, edition: null, lateMs: null, reason: '' },
          ...{ stateBytes: null, baseEdition: null },
        })
        .execute();
    }
  });
}
