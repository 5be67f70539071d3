import type { PersonId } from '../base/ids.ts';
import { findPerson } from '../people/find-person.ts';
import type { Db } from '../store/database.ts';
import { findFront } from './find-front.ts';
import type { FrontKey } from './front-key.ts';
import { mayFront } from './may.ts';

/** Who had a hand in it, and whose work the front is; of them those who may still edit it. */
export async function editorsOf(db: Db, key: FrontKey, involved: readonly (PersonId | null)[]): Promise<PersonId[]> {
  const staff = await db.selectFrom('people').select(['id', 'rolesJson']).where('state', '=', 'active').execute();
  const frontEditors = staff.filter(({ rolesJson }) => (JSON.parse(rolesJson) as string[]).includes('frontEditor'));
  const asked = new Set([...involved.filter((id) => id !== null), ...frontEditors.map(({ id }) => id)]);
  const told: PersonId[] = [];
  for (const id of asked) {
    const person = await findPerson(db, id);
    if (person && mayFront(person, key)) told.push(id);
  }
  return told;
}

/** As people call it; home has the paper's name. Null where what it is the front of is gone. */
export async function nameOfFront(db: Db, key: FrontKey): Promise<string | null> {
  const place = await findFront(db, key).catch(() => null);
  if (place?.of.kind !== 'home') return place?.name ?? null;
  const row = await db.selectFrom('settings').select('valueJson').where('name', '=', 'name').executeTakeFirst();
  return row ? String(JSON.parse(row.valueJson)) : '';
}
