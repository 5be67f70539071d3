import { isAPIError } from 'better-auth/api';
import { Invalid, NotFound } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import { audit } from '../audit.ts';
import type { SecondFactorState } from '../contract.ts';
import { countTry, giveBackTry, networkOf, PATIENCE } from '../count-tries.ts';
import { sendLetter } from '../send-letter.ts';
import { NotSignedIn } from './errors.ts';
import { confirmPassword } from './own-password.ts';
import { type Proof, proofOf } from './proof.ts';
import { finishSession } from './start-session.ts';
import { asPerson, keepCookies, type OwnVisit, type Visit, withoutSession } from './visit.ts';

type Json = Record<string, unknown>;

export async function passkeyChallenge(visit: Visit): Promise<Json> {
  await countTry(visit, `challenges:${networkOf(visit.from)}`, PATIENCE.challenges);
  const { headers, response } = await visit.auth.api.generatePasskeyAuthenticationOptions({
    headers: withoutSession(visit.headers),
    returnHeaders: true,
  });
  keepCookies(visit, headers);
  return { ...response, userVerification: 'required' };
}

/** @throws {NotSignedIn} */
export async function signInWithPasskey(visit: Visit, answer: Json): Promise<{ secondFactor: SecondFactorState }> {
  await countTry(visit, `network:${networkOf(visit.from)}`, PATIENCE.network);
  const proof = await proofOfPasskey(visit, answer);
  try {
    const { headers, response } = await visit.auth.api.verifyPasskeyAuthentication({
      body: { response: answer as never },
      headers: withoutSession(visit.headers),
      returnHeaders: true,
    });
    const { session, user } = response as unknown as { session: { token: string }; user: { id: PersonId } };
    if (user.id !== proof.person) {
      await visit.db.deleteFrom('sessions').where('token', '=', session.token).execute();
      throw new NotSignedIn('another’s passkey');
    }
    await giveBackTry(visit, `network:${networkOf(visit.from)}`);
    keepCookies(visit, headers);
    return await finishSession(visit, proof, session.token, 'passkey');
  } catch (error) {
    if (isAPIError(error) || error instanceof TypeError) throw new NotSignedIn('no such passkey');
    throw error;
  }
}

/** Whose passkey it says it is; whether it is that one is for the library to find out. @throws {NotSignedIn} */
async function proofOfPasskey(visit: Visit, { id }: Json): Promise<Proof> {
  const row = await visit.db
    .selectFrom('passkeys')
    .select('personId')
    .where('credentialId', '=', typeof id === 'string' ? id : '')
    .executeTakeFirst();
  if (!row) throw new NotSignedIn('no such passkey');
  return proofOf(visit.db, row.personId);
}

export async function ownPasskeys(visit: OwnVisit) {
  const rows = await visit.db
    .selectFrom('passkeys')
    .select(['id', 'name', 'createdAt'])
    .where('personId', '=', visit.visitor.person.id)
    .orderBy('createdAt')
    .execute();
  return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? '', createdAt }));
}

export async function passkeyOptions(visit: OwnVisit, password: string): Promise<Json> {
  await confirmPassword(visit, password);
  const { headers, response } = await visit.auth.api.generatePasskeyRegistrationOptions({
    headers: visit.headers,
    returnHeaders: true,
  });
  keepCookies(visit, headers);
  return { ...response };
}

/** @throws {Invalid} `response` */
export async function addPasskey(visit: OwnVisit, { response, name }: { response: Json; name: string }): Promise<void> {
  const { person } = visit.visitor;
  try {
    await visit.auth.api.verifyPasskeyRegistration({ body: { response, name }, headers: visit.headers });
  } catch (error) {
    if (!isAPIError(error)) throw error;
    throw new Invalid('The passkey was not taken.', { response: 'The passkey could not be checked. Try again.' });
  }
  await audit(asPerson(visit, person.id), { what: 'passkey.added', thing: `person:${person.id}`, detail: { name } });
  const values = { passkey: name || 'Passkey' };
  await sendLetter(visit, visit, person.id, { letter: 'passkey', values, kind: 'passkey.added' });
}

/** @throws {NotFound} it is not theirs */
export async function removePasskey(visit: OwnVisit, id: string): Promise<void> {
  const person = visit.visitor.person.id;
  const row = await visit.db
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('personId', '=', person)
    .returning('name')
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such passkey.');
  await audit(asPerson(visit, person), {
    what: 'passkey.removed',
    thing: `person:${person}`,
    detail: { name: row.name },
  });
}
