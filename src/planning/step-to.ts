import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Patch, Row } from '../store/tables.ts';
import type { WorkStatus } from './contract.ts';
import { mirrorStatus } from './mirror-status.ts';
import { type Move, recordMove } from './record-move.ts';

/** Puts a plan into another status, with all that follows from it; in the caller's transaction. */
export async function stepTo(
  ctx: Context,
  plan: Row<'plans'>,
  { from, to, why, version = null, by }: Omit<Move, 'from' | 'to'> & { from: WorkStatus | null; to: WorkStatus },
): Promise<void> {
  const now = ctx.now();
  const ready: Patch<'plans'> =
    to.kind === 'ready'
      ? { readyVersion: version, readyAt: now, readyBy: ctx.who as Row<'plans'>['readyBy'], unreadiedAt: null }
      : {};
  await ctx.db
    .updateTable('plans')
    .set({ statusId: to.id, closedAt: to.kind === 'dropped' ? now : null, touchedAt: now, ...ready })
    .where('articleId', '=', plan.articleId)
    .execute();
  await mirrorStatus(ctx, plan.articleId, to);
  await recordMove(ctx, plan.articleId, { from, to, why, version, ...(by !== undefined && { by }) });
}

/** Where the story stood before it came to where it is; null: nobody knows, or that step is no more. */
export async function statusBefore(
  { db }: Context,
  { articleId, statusId }: { articleId: ArticleId; statusId: number },
  statuses: readonly WorkStatus[],
): Promise<WorkStatus | null> {
  const last = await db
    .selectFrom('planMoves')
    .select('fromId')
    .where('articleId', '=', articleId)
    .where('toId', '=', statusId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return statuses.find(({ id }) => id === Number(last?.fromId) && id !== statusId) ?? null;
}
