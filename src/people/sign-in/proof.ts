import type { PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import type { Row } from '../../store/tables.ts';
import { announceEnded } from '../ended.ts';
import { NotSignedIn } from './errors.ts';
import type { Visit } from './visit.ts';

/** What the keys of an account were when somebody began to prove who they are: checking a password takes long. */
export interface Proof {
  person: PersonId;
  /** the password's hash, and when the keys last changed; both change with every end of all sessions */
  keys: string;
}

export function keysOf({ password, updatedAt }: Pick<Row<'credentials'>, 'password' | 'updatedAt'>): string {
  return `${updatedAt} ${password ?? ''}`;
}

/** @throws {NotSignedIn} nobody who works here */
export async function proofOf(db: Db, person: PersonId): Promise<Proof> {
  const now = await lockedKeys(db, person);
  if (now?.state !== 'active') throw new NotSignedIn('not active');
  return { person, keys: now.keys };
}

/**
 * Ends the session again where the proof stopped counting while it was looked at. Whoever ends all sessions changes the
 * locked rows first, and so sees this session or is seen here.
 * @param token of the session; null: the browser was only asked for the second factor
 * @throws {NotSignedIn}
 */
export async function requireProof(
  visit: Visit,
  { person, keys }: Proof,
  { token, hasFactor }: { token: string | null; hasFactor: boolean },
): Promise<void> {
  const stands = await visit.db.transaction().execute(async (db) => {
    const now = await lockedKeys(db, person);
    if (now?.state === 'active' && now.keys === keys && (hasFactor || token === null || !now.asksFactor)) return true;
    if (token !== null) await db.deleteFrom('sessions').where('token', '=', token).execute();
    await db.deleteFrom('verifications').where('value', '=', person).execute();
    return false;
  });
  if (stands) return;
  announceEnded({ person, sessions: 'all' });
  throw new NotSignedIn('keys changed meanwhile');
}

async function lockedKeys(db: Db, person: PersonId) {
  const row = await db
    .selectFrom('people')
    .innerJoin('credentials', 'credentials.personId', 'people.id')
    .select(['people.state', 'twoFactorEnabled', 'credentials.password', 'credentials.updatedAt'])
    .where('people.id', '=', person)
    .where('credentials.providerId', '=', 'credential')
    .$if(dialectOf(db) === 'postgres' && db.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && { state: row.state, asksFactor: row.twoFactorEnabled === 1, keys: keysOf(row) };
}
