import { verifyPassword } from 'better-auth/crypto';
import { Invalid } from '../../base/errors.ts';
import { countTry, forgetTries, PATIENCE } from '../count-tries.ts';
import { announceEnded } from '../ended.ts';
import { setPassword } from './lost-password.ts';
import { keepCookies, type OwnVisit } from './visit.ts';

/** Asks again who sits there, before keys are changed. @throws {Invalid} `password` @throws {TooMany} */
export async function confirmPassword(visit: OwnVisit, password: string, field = 'password'): Promise<void> {
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
}

/** Ends every session of the account; this browser gets a new one. */
export async function changePassword(visit: OwnVisit, input: { current: string; password: string }): Promise<void> {
  await confirmPassword(visit, input.current, 'current');
  const { person, session } = visit.visitor;
  const { way } = await visit.db
    .selectFrom('sessions')
    .select('way')
    .where('id', '=', session)
    .executeTakeFirstOrThrow();
  await visit.db.transaction().execute((db) => setPassword({ ...visit, db }, person.id, input.password));
  announceEnded({ person: person.id, sessions: 'all' });
  const { headers, response } = await visit.auth.api.startSession({
    body: { person: person.id, passed: true },
    headers: visit.headers,
    returnHeaders: true,
  });
  keepCookies(visit, headers);
  await visit.db
    .updateTable('sessions')
    .set({ way, address: visit.from, agent: visit.agent })
    .where('token', '=', response.session as string)
    .execute();
}
