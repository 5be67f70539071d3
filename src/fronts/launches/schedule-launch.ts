import { Conflict, Invalid, NotFound } from '../../base/errors.ts';
import { checkedHour } from '../../base/hour.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { changeFront } from '../change-front.ts';
import type { FrontKey } from '../front-key.ts';
import { MOST_WAITING } from '../layouts.ts';
import { guardFront } from '../may.ts';
import { type Chosen, chosenDrafts } from './launch-front.ts';
import { waitingText } from './waiting-text.ts';

/**
 * Sets an hour at which readers get these drafts as they are now, whatever is done to them until then.
 * @throws Invalid `at`, also where {@link MOST_WAITING} wait, `containers`; Conflict with the front where one was changed since it was looked at; Forbidden
 */
export async function scheduleLaunch(
  ctx: NewsroomContext,
  { key, containers, at }: { key: FrontKey; containers: readonly Chosen[]; at: number },
): Promise<number> {
  guardFront(ctx.person, key);
  const { id } = await changeFront(ctx, key, async (changing) => {
    const { ctx: on, db, front } = changing;
    const now = on.now();
    checkedHour(at, now, { instead: 'launch now' });
    const { waiting } = await db
      .selectFrom('frontSchedules')
      .select((count) => count.fn.countAll<number | string>().as('waiting'))
      .where('frontId', '=', front.id)
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow();
    if (Number(waiting) >= MOST_WAITING)
      throw new Invalid('Too many launches wait.', {
        at: `${MOST_WAITING} launches of this front wait for their hours, and no more can: call one off first.`,
      });
    const states = await chosenDrafts(changing, containers);
    const row = await db
      .insertInto('frontSchedules')
      .values({
        ...{ frontId: front.id, at, state: 'waiting', personId: on.person.id, createdAt: now },
        ...{ doneAt: null, launchId: null, reason: '', containersJson: waitingText(states) },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const detail = { front: key, at, containers: states.map((state) => state.id) };
    await audit(on, { what: 'front.scheduled', thing: `front:${front.id}`, detail });
    return row;
  });
  return id;
}

/** @throws Conflict where it is done already, or was called off; NotFound; Forbidden */
export async function callOffLaunch(ctx: NewsroomContext, { key, id }: { key: FrontKey; id: number }): Promise<void> {
  guardFront(ctx.person, key);
  await changeFront(ctx, key, async ({ ctx: on, db, front }) => {
    const { numUpdatedRows } = await db
      .updateTable('frontSchedules')
      .set({ state: 'cancelled', doneAt: on.now(), reason: `Called off by ${on.person.name}.`, containersJson: '[]' })
      .where('id', '=', id)
      .where('frontId', '=', front.id)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      const row = await db
        .selectFrom('frontSchedules')
        .select('state')
        .where('id', '=', id)
        .where('frontId', '=', front.id)
        .executeTakeFirst();
      if (!row) throw new NotFound(`scheduled launch ${id}`);
      throw new Conflict(row.state === 'done' ? 'It went out already.' : 'It was called off already.');
    }
    await audit(on, { what: 'front.calledOff', thing: `front:${front.id}`, detail: { front: key, scheduled: id } });
    return {};
  });
}
