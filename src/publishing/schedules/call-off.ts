import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';

/** Nothing that waits for its hour goes out of this story any more. Says how many did wait. */
export async function callOffAll({ db, now }: Context, id: ArticleId, reason: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('schedules')
    .set({ state: 'cancelled', reason, doneAt: now() })
    .where('articleId', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
