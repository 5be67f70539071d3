import type { Instant } from '../../base/clock.ts';
import { Conflict, NotFound } from '../../base/errors.ts';
import { checkedHour } from '../../base/hour.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { storedCopy } from '../../writing/texts/working-copy.ts';
import { mayGoOut } from '../acts/may-go-out.ts';
import type { Act } from '../contract.ts';
import { refuseUnderEmbargo } from '../embargo/refuse-under-embargo.ts';
import { scheduleOf, selectSchedules } from './schedule-rows.ts';

/**
 * Sets another hour for what waits, or calls it off (`at` null); a story that waits for nothing any more is ready again.
 * @throws {NotFound} {Forbidden}; {Conflict} where it is done; {Invalid} `at`, `embargo`
 */
export async function moveSchedule(
  ctx: NewsroomContext,
  id: number,
  { at, reason }: { at: Instant | null; reason: string },
) {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const asked = await db.selectFrom('schedules').select('articleId').where('id', '=', id).executeTakeFirst();
    // the story first, as every act does: of two who change it one waits
    const copy = asked && (await storedCopy(db, asked.articleId));
    const row = copy && (await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst());
    if (!row) throw new NotFound(`schedule ${id}`);
    const { articleId, version } = row;
    await mayGoOut(db, ctx.person, articleId, actNow(copy.article.status, row.act));
    if (row.state !== 'waiting') throw new Conflict('This is over: it waits no more.', { state: row.state });
    if (at === null) {
      const sentence = reason || 'It was called off.';
      await db
        .updateTable('schedules')
        .set({ state: 'cancelled', reason: sentence, doneAt: ctx.now() })
        .where('id', '=', id)
        .execute();
    } else {
      checkedHour(at, ctx.now(), { instead: 'publish now' });
      await refuseUnderEmbargo(db, articleId, at);
      await db.updateTable('schedules').set({ at }).where('id', '=', id).execute();
    }
    await followHour(on, articleId);
    const detail = { schedule: id, from: row.at, to: at, reason };
    await audit(on, {
      what: at === null ? 'story.calledOff' : 'story.rescheduled',
      thing: `story:${articleId}`,
      ...(version !== null && { version }),
      detail,
    });
    const moved = await selectSchedules(db).where('schedules.id', '=', id).executeTakeFirstOrThrow();
    return { schedule: scheduleOf(moved), story: articleId };
  });
}

/** The state of a story that is not public follows what waits of it: scheduled for that hour, withdrawn as before, or ready. */
export async function followHour({ db, now }: Context, id: ArticleId): Promise<void> {
  const next = await db
    .selectFrom('schedules')
    .select('at')
    .where('articleId', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('at')
    .executeTakeFirst();
  const was = await db.selectFrom('withdrawals').select('kind').where('articleId', '=', id).executeTakeFirst();
  await db
    .updateTable('articles')
    .set({ status: next ? 'scheduled' : was ? 'withdrawn' : 'ready', scheduledAt: next?.at ?? null, touchedAt: now() })
    .where('id', '=', id)
    .where('status', '=', 'scheduled')
    .execute();
}

/** Rights are asked for what the act would be now: what waited for a live story that was withdrawn can be called off. */
function actNow(status: string, act: string): Act {
  if (status !== 'live') return 'publish';
  return act === 'publish' ? 'minor' : (act as Act);
}
