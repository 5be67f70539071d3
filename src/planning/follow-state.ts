import { Forbidden } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { WorkStatus } from './contract.ts';
import { ensurePlan } from './ensure-plan.ts';
import { firstOf, firstWorking, statusesOf } from './statuses.ts';
import { statusBefore, stepTo } from './step-to.ts';

/**
 * The list of stories said that a text is ready, a draft again, or thrown away: its plan follows, and is kept. In the
 * caller's transaction, which has looked at the rights to the story. @param from the state that the story had
 * @throws {Forbidden} where the roles may not say that it is ready
 */
export async function followState(
  ctx: NewsroomContext,
  story: ArticleId,
  { from, to, version = null }: { from: string; to: 'draft' | 'ready' | 'trash'; version?: number | null },
): Promise<void> {
  const statuses = await statusesOf(ctx.db);
  const plan = await ensurePlan(ctx, story);
  const here = statuses.find(({ id }) => id === Number(plan.statusId)) ?? firstWorking(statuses);
  const target = await targetOf(ctx, { story, here, from, to }, statuses);
  if (to === 'ready' && target.kind === 'ready' && !isMover(ctx, here, target))
    throw new Forbidden(`You may not move this story from ${here.name} to ${target.name}.`);
  const why = to === 'trash' ? 'dropped' : from === 'trash' ? 'restored' : 'moved';
  if (target.id !== here.id) await stepTo(ctx, plan, { from: here, to: target, why, version });
  // its desk may know no step for what was dropped
  const closedAt = to === 'trash' ? ctx.now() : null;
  await ctx.db.updateTable('plans').set({ closedAt }).where('articleId', '=', story).execute();
}

async function targetOf(
  ctx: NewsroomContext,
  { story, here, from, to }: { story: ArticleId; here: WorkStatus; from: string; to: string },
  statuses: readonly WorkStatus[],
): Promise<WorkStatus> {
  if (to === 'trash') return firstOf(statuses, 'dropped') ?? here;
  if (to === 'ready') return firstOf(statuses, 'ready') ?? here;
  if (here.kind !== 'ready' && !(from === 'trash' && here.kind === 'dropped')) return here;
  const before = await statusBefore(ctx, { articleId: story, statusId: here.id }, statuses);
  // nothing is ready by being taken out of the trash
  return before && before.kind !== 'ready' ? before : firstWorking(statuses);
}

function isMover({ person }: NewsroomContext, from: WorkStatus, to: WorkStatus): boolean {
  return person.roles.some((role) => from.movers.includes(role) && to.movers.includes(role));
}
