import { notify } from '../notices/notify.ts';
import type { Context } from '../store/context.ts';
import { planChanged } from './record-move.ts';

/** what is older was known to be late before anybody was told */
const LOOKED_BACK = 24 * 3_600_000;

/** Tells whoever has a story that it is late, once for each hour that was set; whoever planned it where nobody has it. */
export async function tellOverdue(ctx: Context): Promise<void> {
  const now = ctx.now();
  const rows = await ctx.db
    .selectFrom('plans')
    .innerJoin('workStatuses', 'workStatuses.id', 'plans.statusId')
    .select(['plans.articleId', 'plans.createdBy', 'plans.dueAt'])
    .where('plans.dueAt', '<=', now)
    .where('plans.dueAt', '>', now - LOOKED_BACK)
    .where('plans.closedAt', 'is', null)
    .where('plans.overdueToldAt', 'is', null)
    .where('workStatuses.kind', 'in', ['idea', 'work'])
    .limit(200)
    .execute();
  for (const { articleId, createdBy, dueAt } of rows)
    await ctx.db.transaction().execute(async (db) => {
      const on = { ...ctx, db };
      const { numUpdatedRows } = await db
        .updateTable('plans')
        .set({ overdueToldAt: now })
        .where('articleId', '=', articleId)
        .where('overdueToldAt', 'is', null)
        .executeTakeFirst();
      // another process was quicker
      if (numUpdatedRows === 0n) return;
      const people = await db.selectFrom('storyPeople').select('personId').where('articleId', '=', articleId).execute();
      const to = people.length > 0 ? people.map(({ personId }) => personId) : [createdBy];
      await notify(on, { to, kind: 'overdue', story: articleId, by: null, data: { at: dueAt } });
      await planChanged(on, articleId);
    });
}
