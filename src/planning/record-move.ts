import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { recordEvent } from '../store/record-event.ts';
import type { WorkStatus } from './contract.ts';

export interface Move {
  from: Pick<WorkStatus, 'id' | 'name'> | null;
  to: Pick<WorkStatus, 'id' | 'name'>;
  why: 'moved' | 'begun' | 'unreadied' | 'dropped' | 'restored' | 'published' | 'statuses';
  version?: number | null;
  /** absent: whoever acts */
  by?: PersonId | null;
}

/** Writes the step down, and tells open boards; in the caller's transaction. */
export async function recordMove(ctx: Context, story: ArticleId, { from, to, why, version = null, by }: Move) {
  await ctx.db
    .insertInto('planMoves')
    .values({
      articleId: story,
      ...{ fromId: from?.id ?? null, fromName: from?.name ?? '', toId: to.id, toName: to.name },
      ...{ why, version, personId: by === undefined ? (ctx.who as PersonId | null) : by, at: ctx.now() },
    })
    .execute();
  await planChanged(ctx, story);
}

export async function planChanged({ db, now }: Context, story: ArticleId | null): Promise<void> {
  await recordEvent(db, { kind: 'plans.changed', story }, now());
}
