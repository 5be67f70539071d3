import type { PersonId } from '../base/ids.ts';
import { namedPeople } from '../people/named-people.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { recordEvent } from '../store/record-event.ts';
import type { Front } from './contract.ts';
import { findFront } from './find-front.ts';
import type { FrontKey } from './front-key.ts';

/** Who has not said so for this long is not there any more; screens say it every twenty seconds. */
const AWAY_AFTER = 45_000;

/** Those who have the front open, by who came first; `but`: not this one. */
export async function presentAt(
  { db, now }: Pick<NewsroomContext, 'db' | 'now'>,
  front: number,
  but?: PersonId,
): Promise<Front['present']> {
  const rows = await db
    .selectFrom('frontPresence')
    .select(['personId', 'containerId', 'since'])
    .where('frontId', '=', front)
    .where('at', '>', now() - AWAY_AFTER)
    .orderBy('since')
    .orderBy('personId')
    .execute();
  const named = await namedPeople(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap(({ personId, containerId, since }) => {
    const person = named(personId);
    return person && personId !== but ? [{ person, container: containerId, since }] : [];
  });
}

/** Says that the person has the front open, and tells others' screens where that is news. @throws NotFound */
export async function beHere(
  { db, now, person }: NewsroomContext,
  { key, container, leaving }: { key: FrontKey; container: number | null; leaving: boolean },
): Promise<Front['present']> {
  await findFront(db, key);
  const front = await db.selectFrom('fronts').select('id').where('key', '=', key).executeTakeFirst();
  // where nobody ever changed anything there is nothing to be in the way of
  if (!front) return [];
  const at = now();
  const own = { frontId: front.id, personId: person.id };
  const before = await db
    .selectFrom('frontPresence')
    .select(['containerId', 'at'])
    .where('frontId', '=', front.id)
    .where('personId', '=', person.id)
    .executeTakeFirst();
  const wasHere = before !== undefined && before.at > at - AWAY_AFTER;
  if (leaving)
    await db.deleteFrom('frontPresence').where('frontId', '=', front.id).where('personId', '=', person.id).execute();
  else
    await db
      .insertInto('frontPresence')
      .values({ ...own, containerId: container, since: at, at })
      .onConflict((conflict) =>
        conflict
          .columns(['frontId', 'personId'])
          .doUpdateSet({ containerId: container, at, ...(!wasHere && { since: at }) }),
      )
      .execute();
  const isNews = leaving ? wasHere : !wasHere || before.containerId !== container;
  if (isNews) await recordEvent(db, { kind: 'front.changed', front: key, tags: [] }, at);
  return presentAt({ db, now }, front.id);
}
