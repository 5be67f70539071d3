import { isAPIError } from 'better-auth/api';
import type { PersonId } from '../../base/ids.ts';
import { audit } from '../audit.ts';
import type { SecondFactorState } from '../contract.ts';
import { countTry, forgetTries, isSpent, PATIENCE, spendCode } from '../count-tries.ts';
import { NotAsked, NotSignedIn } from './errors.ts';
import { proofOf } from './proof.ts';
import { finishSession } from './start-session.ts';
import { keepCookies, type Visit, withoutSession } from './visit.ts';
import { knownDevice } from './with-password.ts';

/** Takes the code that this browser was asked for. @throws {NotAsked} @throws {NotSignedIn} @throws {TooMany} */
export async function signInWithCode(
  visit: Visit,
  { code, kind }: { code: string; kind: 'app' | 'recovery' },
): Promise<{ secondFactor: SecondFactorState }> {
  const headers = withoutSession(visit.headers);
  const { person: challenged } = await visit.auth.api.readChallenge({ headers });
  if (!challenged) throw new NotAsked('no challenge');
  const person = challenged as PersonId;
  const proof = await proofOf(visit.db, person);
  // asked once more: a challenge that ended before the proof was taken opens nothing
  if (!(await visit.auth.api.readChallenge({ headers })).person) throw new NotAsked('no challenge');
  // who has the password alone must not be able to hold its owner up
  const key = `code:${(await knownDevice(visit, person)) ?? person}`;
  await countTry(visit, key, PATIENCE.code);
  const body = { code: kind === 'app' ? code.replace(/\D/g, '') : code.trim() };
  // somebody at two devices has one code for both at first: refused before the library gives the challenge for it
  if (kind === 'app' && (await isSpent(visit, person, body.code))) throw new NotSignedIn('used before');
  const call = { body, headers, returnHeaders: true } as const;
  try {
    const { headers: answer, response } =
      kind === 'app' ? await visit.auth.api.verifyTOTP(call) : await visit.auth.api.verifyBackupCode(call);
    const token = response.token as string;
    if (kind === 'app' && !(await spendCode(visit, person, body.code))) {
      await visit.db.deleteFrom('sessions').where('token', '=', token).execute();
      throw new NotSignedIn('used before');
    }
    await forgetTries(visit, key);
    keepCookies(visit, answer);
    if (kind === 'recovery')
      await audit(visit, { what: 'second-factor.recovery-used', thing: `person:${person}`, who: person });
    return await finishSession(visit, proof, token, 'code');
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await audit(visit, { what: 'second-factor.refused', thing: `person:${person}` });
    throw new NotSignedIn('wrong code');
  }
}
