import { verifyPassword } from 'better-auth/crypto';
import { Invalid } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import { countTry, forgetTries, PATIENCE } from '../count-tries.ts';
import { announceEnded } from '../ended.ts';
import { NotSignedIn } from './errors.ts';
import { setPassword } from './lost-password.ts';
import { proofOf, requireProof } from './proof.ts';
import { keepCookies, type OwnVisit } from './visit.ts';

/** Asks again who sits there, before keys are changed. @returns the hash that it fits @throws {Invalid} `password` @throws {TooMany} */
export async function confirmPassword(visit: OwnVisit, password: string, field = 'password'): Promise<string> {
  const { id } = visit.visitor.person;
  const key = `own:${id}`;
  await countTry(visit, key, PATIENCE.device);
  const { password: hash } = await visit.db
    .selectFrom('credentials')
    .select('password')
    .where('personId', '=', id)
    .where('providerId', '=', 'credential')
    .executeTakeFirstOrThrow();
  if (!(await verifyPassword({ hash: hash ?? '', password })))
    throw new Invalid('The password is not right.', { [field]: 'This is not your password.' });
  await forgetTries(visit, key);
  return hash ?? '';
}

/** Ends every session of the account; this browser gets a new one. */
export async function changePassword(visit: OwnVisit, input: { current: string; password: string }): Promise<void> {
  const hash = await confirmPassword(visit, input.current, 'current');
  const { person, session } = visit.visitor;
  const { way } = await visit.db
    .selectFrom('sessions')
    .select('way')
    .where('id', '=', session)
    .executeTakeFirstOrThrow();
  const proof = await visit.db.transaction().execute(async (db) => {
    await requireSame(db, person.id, { hash, session });
    await setPassword({ ...visit, db }, person.id, input.password);
    return proofOf(db, person.id);
  });
  announceEnded({ person: person.id, sessions: 'all' });
  const { headers, response } = await visit.auth.api.startSession({
    body: { person: person.id, passed: true },
    headers: visit.headers,
    returnHeaders: true,
  });
  await requireProof(visit, proof, { token: response.session, hasFactor: true });
  keepCookies(visit, headers);
  await visit.db
    .updateTable('sessions')
    .set({ way, address: visit.from, agent: visit.agent })
    .where('token', '=', response.session as string)
    .execute();
}

/** Nobody else changed the password while this one was looked at, and the session goes on. @throws {NotSignedIn} */
async function requireSame(db: Db, person: PersonId, { hash, session }: { hash: string; session: string }) {
  const row = await db
    .selectFrom('credentials')
    .innerJoin('sessions', 'sessions.personId', 'credentials.personId')
    .select('credentials.password')
    .where('credentials.personId', '=', person)
    .where('providerId', '=', 'credential')
    .where('sessions.id', '=', session)
    .$if(dialectOf(db) === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  if (row?.password !== hash) throw new NotSignedIn('keys changed meanwhile');
}
