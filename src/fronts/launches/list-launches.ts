import { namedPeople } from '../../people/named-people.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { findFront } from '../find-front.ts';
import type { FrontKey } from '../front-key.ts';
import { type LaunchedState, parsed } from '../stored.ts';
import type { Launch, LaunchChanges } from './contract.ts';
import { heldFast } from './held-fast.ts';
import { type LaunchStates, launchChanges } from './launch-changes.ts';
import { containerNames } from './list-scheduled.ts';

const PAGE = 30;

/** Newest first. @throws NotFound */
export async function listLaunches(
  ctx: Pick<NewsroomContext, 'db' | 'now' | 'person'>,
  { key, before }: { key: FrontKey; before?: number | undefined },
): Promise<{ launches: Launch[]; more: boolean }> {
  const { db } = ctx;
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
  const changes = await launchChanges(ctx, states);
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
      containers: containersIn(states[index], names, changes),
    })),
    more: rows.length > PAGE,
  };
}

function containersIn(
  launch: LaunchStates | undefined,
  names: ReadonlyMap<number, string>,
  changes: (launch: LaunchStates, after: LaunchedState) => LaunchChanges,
): Launch['containers'] {
  if (!launch) return [];
  return launch.after.map((state) => ({
    id: state.id,
    name: state.content?.name || launch.before.get(state.id)?.content?.name || (names.get(state.id) ?? ''),
    changes: changes(launch, state),
  }));
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
