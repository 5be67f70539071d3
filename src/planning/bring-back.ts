import type { NewsroomContext } from '../people/serve.ts';
import type { WorkStatus } from './contract.ts';
import { mirrorStatus } from './mirror-status.ts';
import { recordMove } from './record-move.ts';

/**
 * A step that was taken away is there again, by its name: the stories that left it only for that, and that nobody moved
 * since, come back to it. In the transaction that saves the steps, while what goes by it is still where it was. @param before
 * the steps until now
 */
export async function bringBack(ctx: NewsroomContext, to: WorkStatus, before: readonly WorkStatus[]): Promise<void> {
  const rows = await ctx.db
    .selectFrom('plans')
    .innerJoin('planMoves', 'planMoves.articleId', 'plans.articleId')
    .select(['plans.articleId', 'plans.statusId'])
    .where('plans.closedAt', 'is', null)
    .where('planMoves.why', '=', 'statuses')
    .where('planMoves.fromName', '=', to.name)
    .where('planMoves.toId', '!=', to.id)
    .whereRef('planMoves.toId', '=', 'plans.statusId')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('planMoves as later')
            .select('later.id')
            .whereRef('later.articleId', '=', 'plans.articleId')
            .whereRef('later.id', '>', 'planMoves.id'),
        ),
      ),
    )
    .execute();
  for (const { articleId, statusId } of rows) {
    const from = before.find(({ id }) => id === Number(statusId));
    if (!from) continue;
    await ctx.db.updateTable('plans').set({ statusId: to.id }).where('articleId', '=', articleId).execute();
    await mirrorStatus(ctx, articleId, to);
    await recordMove(ctx, articleId, { from, to, why: 'statuses' });
  }
}
