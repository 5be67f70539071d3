import type { PersonId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

/** Names by account, also of those who left. One query. */
export async function namedPeople(
  db: Db,
  ids: readonly (PersonId | null)[],
): Promise<(id: PersonId | null) => { id: PersonId; name: string } | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length === 0 ? [] : await db.selectFrom('people').select(['id', 'name']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : { id, name: names.get(id) ?? '' });
}
