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
  const standing = await standingOf(ctx, story);
  if (!standing) return false;
  const plan = await ensurePlan(ctx, story);
  const statuses = await statusesOf(ctx.db);
  const from = statuses.find(({ id }) => id === Number(plan.statusId));
  if (from?.kind !== 'ready' || plan.closedAt !== null) return false;
  const working = statuses.filter(({ kind }) => kind === 'work');
  const before = await statusBefore(ctx, { articleId: story, statusId: from.id }, statuses);
  const to = before ?? (standing === 'planned' ? working.at(-1) : undefined) ?? firstWorking(statuses);
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

/** Whether it is ready: by its plan, or without one because that was said or it was given an hour. */
async function standingOf({ db }: Context, story: ArticleId): Promise<'planned' | 'unplanned' | null> {
  const row = await db
    .selectFrom('articles')
    .leftJoin('plans', 'plans.articleId', 'articles.id')
    .leftJoin('workStatuses', 'workStatuses.id', 'plans.statusId')
    .select(['articles.status', 'workStatuses.kind', 'plans.closedAt'])
    .where('articles.id', '=', story)
    .executeTakeFirst();
  if (row?.kind == null) return row?.status === 'ready' || row?.status === 'scheduled' ? 'unplanned' : null;
  return row.kind === 'ready' && row.closedAt === null ? 'planned' : null;
}
