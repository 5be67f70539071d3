import { namedPeople } from '../../people/named-people.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Front } from '../contract.ts';
import { parsed, type WaitingState } from '../stored.ts';

/** so long one is told of what failed */
const REMEMBERED = 24 * 3_600_000;

/** What waits for its hour, the earliest first, and what failed in the last day. */
export async function scheduledOf(
  { db, now }: Pick<NewsroomContext, 'db' | 'now'>,
  front: number,
): Promise<Front['scheduled']> {
  const rows = await db
    .selectFrom('frontSchedules')
    .selectAll()
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
  const names = await containerNames(
    db,
    rows.flatMap(({ containersJson }) => parsed<WaitingState[]>(containersJson).map(({ id }) => id)),
  );
  return rows.map(({ id, at, state, personId, createdAt, reason, containersJson }) => ({
    ...{ id, at, state, by: named(personId), createdAt, reason },
    containers: parsed<WaitingState[]>(containersJson).map((one) => ({
      id: one.id,
      name: one.content?.name ?? names.get(one.id) ?? '',
    })),
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
