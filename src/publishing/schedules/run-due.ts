import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { recordEvent } from '../../store/record-event.ts';
import { type RanDue, runEachDue } from '../../store/run-each-due.ts';
import { tellDesk } from '../tell-desk.ts';
import { type CarriedOut, carryOut, type Scheduling } from './carry-out.ts';
import { followHour } from './move-schedule.ts';

interface Due {
  schedule: number;
  article: ArticleId;
}
export type Ran = RanDue<Due, CarriedOut>;

/** as many at a time, so that stopping need not wait long */
export const AT_ONCE = 200;

/**
 * Carries out everything whose hour has come, the earliest first, each by itself and exactly once. What somebody decided
 * against (an embargo, a licence that ended, a story in the trash) has failed, is written down with the reason, and its
 * story is ready again; nothing is ever dropped in silence. `rests`: what is not to be tried this time.
 */
export async function runDue(ctx: Scheduling, rests: (schedule: number) => boolean = () => false): Promise<Ran> {
  const due = await ctx.db
    .selectFrom('schedules')
    .select(['id as schedule', 'articleId as article'])
    .where('state', '=', 'waiting')
    .where('at', '<=', ctx.now())
    .orderBy('at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const ready = due.filter(({ schedule }) => !rests(schedule));
  return runEachDue(ctx, ready, {
    table: 'schedules',
    idOf: ({ schedule }) => schedule,
    carryOut: (on, { schedule }) => carryOut({ ...on, origin: ctx.origin }, schedule),
    fail,
  });
}

async function fail(on: Context, { schedule, article }: Due, reason: string): Promise<boolean> {
  const row = await on.db
    .updateTable('schedules')
    .set({ state: 'failed', reason, doneAt: on.now() })
    .where('id', '=', schedule)
    .where('state', '=', 'waiting')
    .returning(['personId', 'at'])
    .executeTakeFirst();
  if (!row) return false;
  await followHour(on, article);
  // what went out is told by its own fact
  await recordEvent(on.db, { kind: 'plans.changed', story: article }, on.now());
  await audit(on, { what: 'story.scheduleFailed', thing: `story:${article}`, detail: { schedule, reason } });
  await tellDesk(on, article, { kind: 'scheduleFailed', also: [row.personId], data: { reason, at: row.at } });
  return true;
}
