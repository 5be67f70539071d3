import type { Instant } from '../../base/clock.ts';
import { Conflict, Forbidden, NotFound } from '../../base/errors.ts';
import { checkedHour } from '../../base/hour.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import { mayStory } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { factsOf } from '../../writing/stories/may.ts';
import { storedCopy } from '../../writing/texts/working-copy.ts';
import { followHour } from '../schedules/move-schedule.ts';
import { tellDesk } from '../tell-desk.ts';
import { embargoOf } from './embargo-rows.ts';

/**
 * Nothing of the story goes to readers before `until` (null: before somebody lifts it), whoever asks. What was to go out
 * earlier is called off. Of a live story readers keep what they have: it is on what is pending, and a fix goes past it.
 * @throws {Invalid} `until`; {Conflict} where an embargo is in force; {Forbidden} {NotFound}
 */
export async function setEmbargo(
  ctx: NewsroomContext,
  id: ArticleId,
  { until, reason }: { until: Instant | null; reason: string },
) {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const copy = await storedCopy(db, id);
    const facts = (await factsOf(db, [id])).get(id);
    if (!copy || !facts || !mayStory(ctx.person, 'story.read', facts)) throw new NotFound(`story ${id}`);
    if (!mayStory(ctx.person, 'story.embargo', facts))
      throw new Forbidden('An embargo on this story is for its editors.');
    if (until !== null) checkedHour(until, ctx.now(), { field: 'until' });
    const former = await embargoOf(on, id);
    if (former) throw new Conflict('It is under embargo already.', { embargo: former });
    // one whose time is over stands in the way of the next only in the table
    await db
      .updateTable('embargoes')
      .set((row) => ({ liftedAt: row.ref('until') }))
      .where('articleId', '=', id)
      .where('liftedAt', 'is', null)
      .execute();
    await db
      .insertInto('embargoes')
      .values({
        ...{ articleId: id, until, reason, personId: ctx.person.id, createdAt: ctx.now() },
        ...{ liftedAt: null, liftedBy: null, liftReason: '' },
      })
      .execute();
    const calledOff = await db
      .updateTable('schedules')
      .set({ state: 'cancelled', reason: `An embargo was set: ${reason}`, doneAt: ctx.now() })
      .where('articleId', '=', id)
      .where('state', '=', 'waiting')
      .$if(until !== null, (query) => query.where('at', '<', until as Instant))
      .returning('personId')
      .execute();
    if (calledOff.length > 0) {
      await followHour(on, id);
      const also = calledOff.map(({ personId }) => personId);
      await tellDesk(on, id, { kind: 'scheduleFailed', also, data: { reason: `under embargo: ${reason}` } });
    }
    const detail = { until, reason, calledOff: calledOff.length };
    await audit(on, { what: 'story.embargoed', thing: `story:${id}`, detail });
    const set = await embargoOf(on, id);
    if (!set) throw new Error(`the embargo on story ${id} is not in force`);
    return set;
  });
}
