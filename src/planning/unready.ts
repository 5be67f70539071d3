import type { ArticleId, PersonId } from '../base/ids.ts';
import { notify } from '../notices/notify.ts';
import type { Context } from '../store/context.ts';
import { ensurePlan } from './ensure-plan.ts';
import { firstWorking, statusesOf } from './statuses.ts';
import { statusBefore, stepTo } from './step-to.ts';

/**
 * The text of a story was changed: if a version of it was ready, that is not what it is now. It goes back to where it stood
 * before, says so on the board, and who made it ready is told. In the transaction that saves the text.
 */
export async function unready(ctx: Context, story: ArticleId, hands: readonly PersonId[]): Promise<boolean> {
  if (!(await isReady(ctx, story))) return false;
  const plan = await ensurePlan(ctx, story);
  const statuses = await statusesOf(ctx.db);
  const from = statuses.find(({ id }) => id === Number(plan.statusId));
  if (from?.kind !== 'ready' || plan.closedAt !== null) return false;
  const working = statuses.filter(({ kind }) => kind === 'work');
  const before = await statusBefore(ctx, { articleId: story, statusId: from.id }, statuses);
  const to = before ?? working.at(-1) ?? firstWorking(statuses);
  const by = hands[0] ?? null;
  await stepTo(ctx, plan, { from, to, why: 'unreadied', version: plan.readyVersion, by });
  await ctx.db
    .updateTable('plans')
    .set({ unreadiedAt: ctx.now(), unreadiedByJson: JSON.stringify(hands) })
    .where('articleId', '=', story)
    .execute();
  await notify(ctx, { to: [plan.readyBy], kind: 'unreadied', story, by, data: { status: to.name } });
  return true;
}

async function isReady({ db }: Context, story: ArticleId): Promise<boolean> {
  const row = await db
    .selectFrom('articles')
    .leftJoin('plans', 'plans.articleId', 'articles.id')
    .leftJoin('workStatuses', 'workStatuses.id', 'plans.statusId')
    .select(['articles.status', 'workStatuses.kind', 'plans.closedAt'])
    .where('articles.id', '=', story)
    .executeTakeFirst();
  if (!row) return false;
  return row.kind === null ? row.status === 'ready' : row.kind === 'ready' && row.closedAt === null;
}
