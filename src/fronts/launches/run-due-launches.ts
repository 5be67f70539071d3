import { Conflict } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import { whyLate } from '../../base/why-late.ts';
import { notify } from '../../notices/notify.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { recordEvent } from '../../store/record-event.ts';
import { type RanDue, runEachDue } from '../../store/run-each-due.ts';
import { changeFront } from '../change-front.ts';
import { fromRow } from '../container-rows.ts';
import { editorsOf, nameOfFront } from '../editors-of.ts';
import type { FrontKey } from '../front-key.ts';
import type { LaunchedState } from '../stored.ts';
import { applyLaunch } from './apply-launch.ts';
import { namesText, waitingNames, waitingStates } from './waiting-text.ts';

interface Due {
  scheduled: number;
  front: FrontKey;
}
export type RanLaunches = RanDue<Due, Due & { lateMs: number }>;

/** What is later than this was late: its editors are told (newsroom.md §6.1). */
const ON_TIME = 1_000;

/**
 * Carries out every launch whose hour has come, the earliest first, each by itself and exactly once, however many processes ask,
 * and whatever became of who set it (`people/README.md`).
 */
export async function runDueLaunches(
  ctx: Context,
  rests: (scheduled: number) => boolean = () => false,
): Promise<RanLaunches> {
  const due = await ctx.db
    .selectFrom('frontSchedules')
    .innerJoin('fronts', 'fronts.id', 'frontSchedules.frontId')
    .select(['frontSchedules.id as scheduled', 'fronts.key as front'])
    .where('state', '=', 'waiting')
    .where('at', '<=', ctx.now())
    .orderBy('at')
    .orderBy('frontSchedules.id')
    .limit(50)
    .execute();
  const ready = due.filter(({ scheduled }) => !rests(scheduled));
  const work = { table: 'frontSchedules', idOf: ({ scheduled }: Due) => scheduled, carryOut, fail };
  return runEachDue(ctx, ready, work);
}

/** Whoever changes the row's state has it, in the transaction that launches: once, or not at all where a process dies in it. */
async function carryOut(ctx: Context, { scheduled, front: key }: Due): Promise<(Due & { lateMs: number }) | null> {
  const { lateMs } = await changeFront(ctx, key, async (changing) => {
    const { ctx: on, db } = changing;
    const now = on.now();
    const row = await db
      .updateTable('frontSchedules')
      .set({ state: 'done', doneAt: now })
      .where('id', '=', scheduled)
      .where('state', '=', 'waiting')
      .where('at', '<=', now)
      .returningAll()
      .executeTakeFirst();
    if (!row) return { lateMs: null };
    const waiting = new Map(waitingStates(row.containersJson).map((state) => [state.id, state]));
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
    if (states.length === 0) throw new Conflict('Its containers were all taken away meanwhile.');
    const lateMs = Math.max(0, now - row.at);
    const done = await applyLaunch(
      changing,
      { kind: 'scheduled', by: row.personId, states, lateMs },
      (container, { content }) => {
        const isUntouched = container.revision === waiting.get(container.id)?.revision;
        if (content === null) return { isGone: 1, isRemoved: 0 };
        return isUntouched ? { draftBy: null, draftAt: null, isRemoved: 0 } : {};
      },
    );
    await db
      .updateTable('frontSchedules')
      .set({ launchId: done.launch, containersJson: '[]' })
      .where('id', '=', scheduled)
      .execute();
    if (lateMs > ON_TIME) {
      const data = { seconds: Math.round(lateMs / 1000), at: row.at, why: whyLate(row.at, ctx.now()) };
      await tellEditors(on, key, { kind: 'launchLate', by: row.personId, data });
    }
    return { ...done, lateMs };
  });
  return lateMs === null ? null : { scheduled, front: key, lateMs };
}

async function fail(on: Context, { scheduled, front }: Due, reason: string): Promise<boolean> {
  const names = await waitingNames(on.db, [scheduled]);
  const row = await on.db
    .updateTable('frontSchedules')
    .set({ state: 'failed', reason, doneAt: on.now(), containersJson: namesText(names.get(scheduled) ?? []) })
    .where('id', '=', scheduled)
    .where('state', '=', 'waiting')
    .returning(['frontId', 'personId', 'at'])
    .executeTakeFirst();
  if (!row) return false;
  await audit(on, { what: 'front.scheduleFailed', thing: `front:${row.frontId}`, detail: { front, reason } });
  await recordEvent(on.db, { kind: 'front.changed', front, tags: [] }, on.now());
  await tellEditors(on, front, { kind: 'launchFailed', by: row.personId, data: { reason, at: row.at } });
  return true;
}

/** Whose work the front is, and whoever set the hour, even where that one may edit it no more. */
async function tellEditors(
  on: Context,
  key: FrontKey,
  {
    kind,
    by,
    data,
  }: { kind: 'launchLate' | 'launchFailed'; by: PersonId | null; data: Record<string, string | number> },
): Promise<void> {
  const what = (await nameOfFront(on.db, key)) ?? key;
  const to = [by, ...(await editorsOf(on.db, key, []))];
  await notify(on, { to, kind, data: { ...data, what, front: key }, by: null });
}
