import { namedPeople } from '../../people/named-people.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Launch } from '../contract.ts';
import { findFront } from '../find-front.ts';
import type { FrontKey } from '../front-key.ts';
import { type LaunchedState, parsed } from '../stored.ts';
import { heldFast } from './held-fast.ts';
import { containerNames } from './list-scheduled.ts';

const PAGE = 30;

/** Newest first. @throws NotFound */
export async function listLaunches(
  { db }: Pick<NewsroomContext, 'db'>,
  { key, before }: { key: FrontKey; before?: number | undefined },
): Promise<{ launches: Launch[]; more: boolean }> {
  await findFront(db, key);
  let query = db
    .selectFrom('frontLaunches')
    .innerJoin('fronts', 'fronts.id', 'frontLaunches.frontId')
    .selectAll('frontLaunches')
    .where('fronts.key', '=', key)
    .orderBy('frontLaunches.id', 'desc')
    .limit(PAGE + 1);
  if (before !== undefined) query = query.where('frontLaunches.id', '<', before);
  const rows = await query.execute();
  const page = rows.slice(0, PAGE);
  const states = page.map(({ afterJson, beforeJson }) => ({
    after: parsed<LaunchedState[]>(afterJson),
    before: new Map(parsed<LaunchedState[]>(beforeJson).map((state) => [state.id, state])),
  }));
  const named = await namedPeople(
    db,
    page.map(({ personId }) => personId),
  );
  const fast = await heldFast(db, page);
  const receipts = await receiptsOf(db, page);
  const names = await containerNames(
    db,
    states.flatMap(({ after }) => after.map(({ id }) => id)),
  );
  return {
    launches: page.map(({ id, kind, at, personId, lateMs, undoneBy, undoes }, index) => ({
      ...{ id, kind, at, by: named(personId), lateMs, undoneBy, undoes, fast: fast.get(id) ?? null },
      receipt: receipts.get(id) ?? null,
      containers: (states[index]?.after ?? []).map(({ id: one, content }) => ({
        id: one,
        name: content?.name || (states[index]?.before.get(one)?.content?.name ?? '') || (names.get(one) ?? ''),
      })),
    })),
    more: rows.length > PAGE,
  };
}

/** What proves these launches of one front, by launch. One query. */
async function receiptsOf(
  db: NewsroomContext['db'],
  launches: readonly { id: number; frontId: number }[],
): Promise<Map<number, number>> {
  const [first] = launches;
  if (!first) return new Map();
  const rows = await db
    .selectFrom('receipts')
    .select(['id', 'version'])
    .where('subject', '=', `front:${first.frontId}`)
    .where(
      'version',
      'in',
      launches.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.flatMap(({ id, version }) => (version === null ? [] : [[version, id]])));
}
