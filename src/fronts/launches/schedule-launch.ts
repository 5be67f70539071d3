import { Conflict, Invalid, NotFound } from '../../base/errors.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { changeFront } from '../change-front.ts';
import type { FrontKey } from '../front-key.ts';
import { guardFront } from '../may.ts';
import { type Chosen, chosenDrafts } from './launch-front.ts';

const FARTHEST = 366 * 86_400_000;

/**
 * Sets an hour at which readers get these drafts as they are now, whatever is done to them until then.
 * @throws Invalid `at`, `containers`; Conflict with the front where one was changed since it was looked at; Forbidden
 */
export async function scheduleLaunch(
  ctx: NewsroomContext,
  { key, containers, at }: { key: FrontKey; containers: readonly Chosen[]; at: number },
): Promise<number> {
  guardFront(ctx.person, key);
  const { id } = await changeFront(ctx, key, async (changing) => {
    const { ctx: on, db, front } = changing;
    const now = on.now();
    if (at <= now)
      throw new Invalid('This hour is past.', { at: 'This hour is past: choose a later one, or launch now.' });
    if (at > now + FARTHEST) throw new Invalid('This hour is too far away.', { at: 'Choose an hour within a year.' });
    const states = await chosenDrafts(changing, containers);
    const row = await db
      .insertInto('frontSchedules')
      .values({
        ...{ frontId: front.id, at, state: 'waiting', personId: on.person.id, createdAt: now },
        ...{ doneAt: null, launchId: null, reason: '', containersJson: JSON.stringify(states) },
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
      .set({ state: 'cancelled', doneAt: on.now(), reason: `Called off by ${on.person.name}.` })
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
