import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { planChanged, recordMove } from './record-move.ts';
import { firstOf, statusesOf } from './statuses.ts';

/** Readers have all of it: the story leaves the board, unless its text is newer than what readers have. */
export async function closePlan(ctx: Context, story: ArticleId): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const row = await db
      .selectFrom('plans')
      .innerJoin('articles', 'articles.id', 'plans.articleId')
      .innerJoin('liveArticles', 'liveArticles.id', 'plans.articleId')
      .select(['plans.statusId', 'articles.touchedAt', 'liveArticles.touchedAt as liveTouchedAt'])
      .where('plans.articleId', '=', story)
      .where('plans.closedAt', 'is', null)
      .executeTakeFirst();
    if (!row || row.touchedAt > row.liveTouchedAt) return;
    const statuses = await statusesOf(db);
    const from = statuses.find(({ id }) => id === Number(row.statusId));
    const to = firstOf(statuses, 'ready');
    await db
      .updateTable('plans')
      .set({ closedAt: ctx.now(), unreadiedAt: null, ...(to && { statusId: to.id }) })
      .where('articleId', '=', story)
      .execute();
    if (from && to && from.id !== to.id) await recordMove(on, story, { from, to, why: 'published' });
    else await planChanged(on, story);
  });
}
