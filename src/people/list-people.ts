import type { z } from 'zod';
import type { AuthorId, SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { invitationSchema, staffSchema } from './contract.ts';
import { rolesOf, sectionsOf } from './find-person.ts';
import { invitedBy } from './invitations.ts';
import { invitations } from './invite.ts';
import type { Person } from './person.ts';
import { grantableBy, mayManage } from './standing.ts';

/** Everybody with an account, and who is invited, as somebody sees them who may manage people. */
export async function listPeople(db: Db, asker: Person) {
  const rows = await db
    .selectFrom('people')
    .selectAll()
    .select((on) => [
      on
        .selectFrom('passkeys')
        .select(on.fn.countAll<number>().as('passkeys'))
        .whereRef('passkeys.personId', '=', 'people.id')
        .as('passkeys'),
      on.selectFrom('peopleRules').select('secondFactorRequired').as('required'),
    ])
    .orderBy('name')
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return {
    people: rows.map((row) => staffOf(row, Number(row.passkeys ?? 0), asker)),
    invitations: (await invitations(db)).map((key) => {
      const by = invitedBy(key).invitedBy;
      return invitationOf(key, by ? (names.get(by) ?? null) : null);
    }),
    grantable: grantableBy(asker),
    secondFactorRequired: rows.some(({ required }) => required === 1),
    mayRequire: asker.roles.includes('administrator'),
  };
}

export function invitationOf(key: Row<'oneTimeKeys'>, by: string | null): z.input<typeof invitationSchema> {
  const { name, email, roles, sections } = invitedBy(key);
  const { id, createdAt, expiresAt } = key;
  return { id, name, email, roles, sections, invitedBy: by, createdAt, expiresAt };
}

function staffOf(row: Row<'people'>, passkeys: number, asker: Person): z.input<typeof staffSchema> {
  const roles = rolesOf(row);
  const isThere = row.state !== 'left';
  const change = isThere && mayManage(asker, roles);
  const others = change && row.id !== asker.id;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    username: row.username,
    roles,
    sections: sectionsOf(row) as SectionId[] | null,
    author: row.authorId as AuthorId | null,
    state: row.state,
    secondFactor: row.twoFactorEnabled === 1,
    passkeys,
    createdAt: row.createdAt,
    lastSeenAt: row.seenAt,
    may: {
      change,
      address: others && asker.roles.includes('administrator'),
      suspend: others,
      offBoard: others,
      endSessions: change,
    },
  };
}
