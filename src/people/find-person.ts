import type { AuthorId, PersonId, SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { Person, Role } from './person.ts';

/** Somebody who may work here, by id; `null` where there is none, or not any more. */
export async function findPerson(db: Db, id: PersonId): Promise<Person | null> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row ? personOf(db, row) : null;
}

type Standing = Pick<Row<'people'>, 'id' | 'name' | 'email' | 'username' | 'rolesJson' | 'sectionsJson' | 'authorId'>;

/** The person of a row, as the rules see them: with all sections below those that the roles are narrowed to. */
export async function personOf(db: Db, row: Standing): Promise<Person> {
  const roots = sectionsOf(row);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    username: row.username,
    roles: rolesOf(row),
    sections: roots && (await withAllBelow(db, roots)),
    author: row.authorId as AuthorId | null,
  };
}

export function rolesOf({ rolesJson }: Pick<Standing, 'rolesJson'>): Role[] {
  return JSON.parse(rolesJson) as Role[];
}

/** As they were given: only the topmost. */
export function sectionsOf({ sectionsJson }: Pick<Standing, 'sectionsJson'>): SectionId[] | null {
  return sectionsJson === null ? null : (JSON.parse(sectionsJson) as SectionId[]);
}

async function withAllBelow(db: Db, roots: readonly SectionId[]): Promise<SectionId[]> {
  const all = await db.selectFrom('sections').select(['id', 'path']).execute();
  const tops = all.filter(({ id }) => roots.includes(id)).map(({ path }) => path);
  return all.filter(({ path }) => tops.some((top) => path === top || path.startsWith(`${top}/`))).map(({ id }) => id);
}
