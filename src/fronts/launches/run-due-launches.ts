import { NotFound } from '../../base/errors.ts';
import { audit } from '../../people/audit.ts';
import { findPerson } from '../../people/find-person.ts';
import type { Context } from '../../store/context.ts';
import { changeFront } from '../change-front.ts';
import { fromRow } from '../container-rows.ts';
import { mayFront } from '../may.ts';
import { type LaunchedState, parsed, type WaitingState } from '../stored.ts';
import { applyLaunch } from './apply-launch.ts';

export interface RanLaunches {
  done: { scheduled: number; front: string; lateMs: number }[];
  failed: { scheduled: number; front: string; reason: string }[];
  /** could not be tried: they wait on, and are tried again */
  broken: { scheduled: number; front: string; error: unknown }[];
}

/** Carries out every launch whose hour has come, the earliest first, each by itself and exactly once, however many processes ask. */
export async function runDueLaunches(
  ctx: Context,
  rests: (scheduled: number) => boolean = () => false,
): Promise<RanLaunches> {
  const due = await ctx.db
    .selectFrom('frontSchedules')
    .innerJoin('fronts', 'fronts.id', 'frontSchedules.frontId')
    .select(['frontSchedules.id', 'fronts.key'])
    .where('state', '=', 'waiting')
    .where('at', '<=', ctx.now())
    .orderBy('at')
    .orderBy('frontSchedules.id')
    .limit(50)
    .execute();
  const ran: RanLaunches = { done: [], failed: [], broken: [] };
  for (const { id: scheduled, key: front } of due.filter(({ id }) => !rests(id))) {
    try {
      const done = await carryOut(ctx, scheduled, front);
      if (done === null) continue;
      if ('reason' in done) ran.failed.push({ scheduled, front, reason: done.reason });
      else ran.done.push({ scheduled, front, lateMs: done.lateMs });
    } catch (error) {
      if (error instanceof NotFound) await fail(ctx, scheduled, 'What it is the front of is gone.');
      else ran.broken.push({ scheduled, front, error });
    }
  }
  return ran;
}

/**
 * Whoever changes the row's state has it, in the transaction that launches: once, or not at all where a process dies in it.
 * Null where another was quicker.
 */
async function carryOut(
  ctx: Context,
  id: number,
  key: string,
): Promise<{ lateMs: number } | { reason: string } | null> {
  let result: { lateMs: number } | { reason: string } | null = null;
  await changeFront(ctx, key, async (changing) => {
    const { ctx: on, db, front } = changing;
    const now = on.now();
    const row = await db
      .updateTable('frontSchedules')
      .set({ state: 'done', doneAt: now })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('at', '<=', now)
      .returningAll()
      .executeTakeFirst();
    if (!row) return {};
    const refuse = async (reason: string) => {
      await db.updateTable('frontSchedules').set({ state: 'failed', reason }).where('id', '=', id).execute();
      await audit(on, { what: 'front.scheduleFailed', thing: `front:${front.id}`, detail: { front: key, reason } });
      result = { reason };
      return {};
    };
    const by = row.personId === null ? null : await findPerson(db, row.personId);
    if (!by || !mayFront(by, key)) return refuse('Who set it may not edit this front any more.');
    const waiting = new Map(parsed<WaitingState[]>(row.containersJson).map((state) => [state.id, state]));
    const found = await db
      .selectFrom('frontContainers')
      .selectAll()
      .where('id', 'in', [...waiting.keys()])
      .execute();
    const rows = found.map(fromRow);
    const states: LaunchedState[] = rows.flatMap(({ id: one, isGone }) => {
      const state = waiting.get(one);
      // what was taken away meanwhile stays away
      if (!state || isGone === 1) return [];
      return [{ id: one, content: state.content, position: state.content && state.position }];
    });
    if (states.length === 0) return refuse('Its containers were all taken away meanwhile.');
    const lateMs = Math.max(0, now - row.at);
    const done = await applyLaunch(
      changing,
      { kind: 'scheduled', by: by.id, states, lateMs },
      (container, { content }) => {
        const isUntouched = container.revision === waiting.get(container.id)?.revision;
        if (content === null) return { isGone: 1, isRemoved: 0 };
        return isUntouched ? { draftBy: null, draftAt: null, isRemoved: 0 } : {};
      },
    );
    await db.updateTable('frontSchedules').set({ launchId: done.launch }).where('id', '=', id).execute();
    result = { lateMs };
    return done;
  });
  return result;
}

async function fail(ctx: Context, id: number, reason: string): Promise<void> {
  await ctx.db
    .updateTable('frontSchedules')
    .set({ state: 'failed', reason, doneAt: ctx.now() })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}
