import { Conflict, Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvent } from '../../store/record-event.ts';
import { tellDesk } from '../tell-desk.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { followHour } from './move-schedule.ts';

export interface Ran {
  done: CarriedOut[];
  /** will not go out: their rows say why */
  failed: { schedule: number; article: ArticleId; reason: string }[];
  /** could not be tried (the database was away, a bug): they wait on, and are tried again */
  broken: { schedule: number; article: ArticleId; error: unknown }[];
}

/** as many at a time, so that stopping need not wait long */
export const AT_ONCE = 200;

/**
 * Carries out everything whose hour has come, the earliest first, each by itself and exactly once. What somebody decided
 * against (an embargo, a licence that ended, a story in the trash) has failed, is written down with the reason, and its
 * story is ready again; nothing is ever dropped in silence. `rests`: what is not to be tried this time.
 */
export async function runDue(ctx: Context, rests: (schedule: number) => boolean = () => false): Promise<Ran> {
  const due = await ctx.db
    .selectFrom('schedules')
    .select(['id', 'articleId'])
    .where('state', '=', 'waiting')
    .where('at', '<=', ctx.now())
    .orderBy('at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const ran: Ran = { done: [], failed: [], broken: [] };
  for (const { id: schedule, articleId: article } of due.filter(({ id }) => !rests(id))) {
    try {
      const done = await carryOut(ctx, schedule);
      if (done) ran.done.push(done);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) ran.broken.push({ schedule, article, error });
      else if (await fail(ctx, { schedule, article, reason })) ran.failed.push({ schedule, article, reason });
    }
  }
  return ran;
}

/** What a person can understand and do something about; null for everything else. */
function reasonOf(error: unknown): string | null {
  if (error instanceof Invalid) return [error.message, ...Object.values(error.fields)].join(' ');
  const isCaused = error instanceof Conflict || error instanceof NotFound || error instanceof Forbidden;
  return isCaused ? error.message : null;
}

async function fail(
  ctx: Context,
  { schedule, article, reason }: { schedule: number; article: ArticleId; reason: string },
): Promise<boolean> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const row = await db
      .updateTable('schedules')
      .set({ state: 'failed', reason, doneAt: ctx.now() })
      .where('id', '=', schedule)
      .where('state', '=', 'waiting')
      .returning(['personId', 'at'])
      .executeTakeFirst();
    if (!row) return false;
    await followHour(on, article);
    // what went out is told by its own fact
    await recordEvent(db, { kind: 'plans.changed', story: article }, ctx.now());
    await audit(on, { what: 'story.scheduleFailed', thing: `story:${article}`, detail: { schedule, reason } });
    await tellDesk(on, article, { kind: 'scheduleFailed', also: [row.personId], data: { reason, at: row.at } });
    return true;
  });
}
