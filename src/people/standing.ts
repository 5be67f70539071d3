import { Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { AuthorId, PersonId, SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { dialectOf } from '../store/dialect.ts';
import type { Row } from '../store/tables.ts';
import { findPerson, rolesOf } from './find-person.ts';
import { type Person, ROLES, type Role } from './person.ts';
import { may } from './rights.ts';

export interface Standing {
  roles: readonly Role[];
  sections: readonly SectionId[] | null;
  author: AuthorId | null;
  /** a new profile in their name instead */
  makesByline?: boolean;
}

/** The roles that somebody may give: an administrator all, a chief all but that of an administrator. */
export function grantableBy(person: Person): Role[] {
  if (!may(person, 'people.manage')) return [];
  return ROLES.filter((role) => role !== 'administrator' || person.roles.includes('administrator'));
}

/** Whether the asker may change the account at all: nobody below an administrator touches an administrator's. */
export function mayManage(asker: Person, roles: readonly Role[]): boolean {
  if (!may(asker, 'people.manage')) return false;
  return asker.roles.includes('administrator') || !roles.includes('administrator');
}

/** @throws {Invalid} `roles`, `sections`, `author` */
export async function checkStanding(db: Db, asker: Person | null, standing: Standing, self?: PersonId): Promise<void> {
  const wrong: Record<string, string> = {};
  const grantable = asker ? grantableBy(asker) : ROLES;
  if (standing.roles.some((role) => !grantable.includes(role)))
    wrong.roles = 'Only an administrator can make somebody an administrator.';
  if (standing.sections) {
    const found = await db.selectFrom('sections').select('id').where('id', 'in', standing.sections).execute();
    if (found.length !== new Set(standing.sections).size) wrong.sections = 'One of these sections is gone.';
  }
  if (standing.makesByline && standing.author !== null) wrong.author = 'Choose a by-line or have one made.';
  if (standing.author !== null) {
    const author = await db.selectFrom('authors').select('id').where('id', '=', standing.author).executeTakeFirst();
    if (!author) wrong.author = 'This by-line is gone.';
    const other = await db
      .selectFrom('people')
      .select(['id', 'name'])
      .where('authorId', '=', standing.author)
      .where('state', '!=', 'left')
      .executeTakeFirst();
    if (other && other.id !== self) wrong.author = `This by-line is that of ${other.name}.`;
  }
  if (Object.keys(wrong).length) throw new Invalid('This does not fit.', wrong);
}

/**
 * An account that the asker may change. Changes of accounts come one after the other: two that each see the other's
 * administrator would leave none. @throws {NotFound} @throws {Forbidden}
 */
export async function managed(db: Db, asker: Person | null, id: PersonId): Promise<Row<'people'>> {
  const locks = dialectOf(db) === 'postgres' && db.isTransaction;
  if (locks) await db.selectFrom('peopleRules').select('id').where('id', '=', 1).forUpdate().execute();
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', id)
    .$if(locks, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row || row.state === 'left') throw new NotFound('There is nobody like that here.');
  // as the asker is now: somebody else may just have changed them
  const by = asker && (await findPerson(db, asker.id));
  if (asker && !(by && mayManage(by, rolesOf(row))))
    throw new Forbidden('Only an administrator can change this account.');
  return row;
}

/** The paper never loses its last administrator. @throws {Invalid} */
export async function keepAnAdministrator(db: Db, id: PersonId): Promise<void> {
  const other = await db
    .selectFrom('people')
    .select('id')
    .where('state', '=', 'active')
    .where('id', '!=', id)
    .where('rolesJson', 'like', '%"administrator"%')
    .executeTakeFirst();
  if (!other)
    throw new Invalid('Somebody else has to be an administrator first.', {
      roles: 'This is the last administrator of the paper. Make somebody else one first.',
    });
}
