import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import { type LaunchedState, parsed } from '../stored.ts';

/** Why each of these launches cannot be taken back, in a sentence; those that can are left out. */
export async function heldFast(
  db: Db,
  launches: readonly Pick<Row<'frontLaunches'>, 'id' | 'frontId' | 'undoneBy' | 'beforeJson'>[],
): Promise<Map<number, string>> {
  const reasons = new Map<number, string>();
  const fronts = [...new Set(launches.map(({ frontId }) => frontId))];
  if (fronts.length === 0) return reasons;
  const rows = await db
    .selectFrom('frontContainers')
    .select(['id', 'launchId', 'draftJson'])
    .where('frontId', 'in', fronts)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, undoneBy, beforeJson } of launches) {
    if (undoneBy !== null) {
      reasons.set(id, 'It was taken back already.');
      continue;
    }
    const again = parsed<LaunchedState[]>(beforeJson).find((state) => byId.get(state.id)?.launchId !== id);
    if (again) {
      const { name } = parsed<{ name: string }>(byId.get(again.id)?.draftJson ?? '{"name":""}');
      reasons.set(id, `${name ? `“${name}”` : 'One of its containers'} was launched again since.`);
    }
  }
  return reasons;
}
