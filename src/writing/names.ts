import type { PersonId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Someone } from './contract.ts';

/** Says who these are; somebody whose account was never here keeps the id as name. */
export async function peopleNamed(db: Db, ids: Iterable<PersonId>): Promise<(id: PersonId) => Someone> {
  const asked = [...new Set(ids)];
  const rows =
    asked.length === 0 ? [] : await db.selectFrom('people').select(['id', 'name']).where('id', 'in', asked).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
