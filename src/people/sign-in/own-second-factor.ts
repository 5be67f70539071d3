import { isAPIError } from 'better-auth/api';
import { Conflict, Forbidden, Invalid } from '../../base/errors.ts';
import { audit } from '../audit.ts';
import { countTry, forgetTries, PATIENCE, spendCode } from '../count-tries.ts';
import { endSessionsOf } from '../end-sessions.ts';
import { announceEnded } from '../ended.ts';
import { sendLetter } from '../send-letter.ts';
import { NotSignedIn } from './errors.ts';
import { confirmPassword } from './own-password.ts';
import { type Proof, proofOf, requireProof } from './proof.ts';
import { asPerson, keepCookies, type OwnVisit } from './visit.ts';

/** A secret for the app; not in force until its first code comes. @throws {Conflict} one is in force */
export async function beginSecondFactor(visit: OwnVisit, password: string): Promise<{ uri: string; secret: string }> {
  await confirmPassword(visit, password);
  try {
    const answer = await visit.auth.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: visit.headers,
    });
    const uri = (answer as { totpURI: string }).totpURI;
    return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
  } catch (error) {
    if (isAPIError(error)) throw new Conflict('A second factor is in force already.');
    throw error;
  }
}

/** Puts it in force: this session goes on under a new name, all others end. @returns the recovery codes, this once */
export async function confirmSecondFactor(visit: OwnVisit, typed: string): Promise<string[]> {
  const { id } = visit.visitor.person;
  const code = typed.replace(/\D/g, '');
  await countTry(visit, `code:${id}`, PATIENCE.code);
  const before = await visit.db
    .selectFrom('people')
    .select('twoFactorEnabled')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (before.twoFactorEnabled === 1) throw new Conflict('A second factor is in force already.');
  const proof = await proofOf(visit.db, id);
  let cookies: Headers;
  try {
    const call = { body: { code }, headers: visit.headers, returnHeaders: true } as const;
    cookies = (await visit.auth.api.verifyTOTP(call)).headers;
  } catch (error) {
    if (isAPIError(error)) throw new Invalid('The code is not right.', { code: 'This code is not right (any more).' });
    throw error;
  }
  await spendCode(visit, id, code);
  await forgetTries(visit, `code:${id}`);
  await keepOnly(visit, proof, cookies);
  await tell(visit, 'on');
  const { backupCodes } = await visit.auth.api.viewBackupCodes({ body: { userId: id } });
  return backupCodes;
}

/** @throws {Forbidden} where the paper requires one */
export async function stopSecondFactor(visit: OwnVisit, password: string): Promise<void> {
  const proof = await proofOf(visit.db, visit.visitor.person.id);
  await confirmPassword(visit, password);
  if (visit.visitor.secondFactorRequired) throw new Forbidden('The paper requires a second factor.');
  const { headers } = await visit.auth.api.disableTwoFactor({
    body: { password },
    headers: visit.headers,
    returnHeaders: true,
  });
  await keepOnly(visit, proof, headers);
  await tell(visit, 'off');
}

export async function newRecoveryCodes(visit: OwnVisit, password: string): Promise<string[]> {
  await confirmPassword(visit, password);
  try {
    const { backupCodes } = await visit.auth.api.generateBackupCodes({ body: { password }, headers: visit.headers });
    await audit(asPerson(visit, visit.visitor.person.id), {
      what: 'second-factor.recovery-codes',
      thing: `person:${visit.visitor.person.id}`,
    });
    return backupCodes as string[];
  } catch (error) {
    if (isAPIError(error)) throw new Conflict('There is no second factor in force.');
    throw error;
  }
}

/** The library made this session anew; the one whose cookie it set, and no other, goes on. @throws {NotSignedIn} */
async function keepOnly(visit: OwnVisit, proof: Proof, cookies: Headers): Promise<void> {
  const { id } = visit.visitor.person;
  const cookie = cookies.getSetCookie().map((line) => line.split(';', 1)[0]);
  const { token } = await visit.auth.api.readSession({ headers: new Headers({ cookie: cookie.join('; ') }) });
  const { from, agent } = visit;
  const own = await visit.db
    .updateTable('sessions')
    .set({ way: 'code', address: from, agent })
    .where('token', '=', token ?? '')
    .where('personId', '=', id)
    .returning(['id', 'token'])
    .executeTakeFirst();
  if (!own) throw new NotSignedIn('the session ended meanwhile');
  await requireProof(visit, proof, { token: own.token, hasFactor: true });
  keepCookies(visit, cookies);
  await endSessionsOf(visit.db, id, { but: own.id });
  announceEnded({ person: id, sessions: 'all' });
}

async function tell(visit: OwnVisit, what: 'on' | 'off'): Promise<void> {
  const { id } = visit.visitor.person;
  await audit(asPerson(visit, id), { what: `second-factor.${what}`, thing: `person:${id}` });
  await sendLetter(visit, visit, id, {
    letter: what === 'on' ? 'factorOn' : 'factorOff',
    values: {},
    kind: `second-factor.${what}`,
  });
}
