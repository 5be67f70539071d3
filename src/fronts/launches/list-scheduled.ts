import { namedPeople } from '../../people/named-people.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Front } from '../contract.ts';
import { parsed } from '../stored.ts';
import { waitingNames } from './waiting-text.ts';

/** so long one is told of what failed */
const REMEMBERED = 24 * 3_600_000;

/** What waits for its hour, the earliest first, and what failed in the last day. */
export async function scheduledOf(
  { db, now }: Pick<NewsroomContext, 'db' | 'now'>,
  front: number,
): Promise<Front['scheduled']> {
  const rows = await db
    .selectFrom('frontSchedules')
    .select(['id', 'at', 'state', 'personId', 'createdAt', 'reason'])
    .where('frontId', '=', front)
    .where((on) =>
      on.or([on('state', '=', 'waiting'), on.and([on('state', '=', 'failed'), on('at', '>', now() - REMEMBERED)])]),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
  const named = await namedPeople(
    db,
    rows.map(({ personId }) => personId),
  );
  const containers = await waitingNames(
    db,
    rows.map(({ id }) => id),
  );
  const names = await containerNames(
    db,
    [...containers.values()].flatMap((some) => some.map(({ id }) => id)),
  );
  return rows.map(({ id, at, state, personId, createdAt, reason }) => ({
    ...{ id, at, state, by: named(personId), createdAt, reason },
    containers: (containers.get(id) ?? []).map((one) => ({ id: one.id, name: one.name ?? names.get(one.id) ?? '' })),
  }));
}

/** As they are named now, or were last. One query. */
export async function containerNames(db: NewsroomContext['db'], ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('frontContainers')
    .select(['id', 'draftJson'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, draftJson }) => [id, parsed<{ name: string }>(draftJson).name]));
}
