import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../base/ids.ts';
import { audit } from '../audit.ts';
import type { SecondFactorState } from '../contract.ts';
import { announceEnded } from '../ended.ts';
import { hashOf } from '../one-time-keys.ts';
import { sendLetter } from '../send-letter.ts';
import { NotSignedIn } from './errors.ts';
import { type Proof, requireProof } from './proof.ts';
import { asPerson, keepCookies, type Visit } from './visit.ts';

export type Way = 'password' | 'link' | 'passkey' | 'code' | 'invitation';

/** Lets somebody in who proved who they are, or asks this browser for the second factor. @throws {NotSignedIn} */
export async function startSession(visit: Visit, proof: Proof, way: Way): Promise<{ secondFactor: SecondFactorState }> {
  const { person } = proof;
  await requireActive(visit, person);
  const { headers, response } = await visit.auth.api.startSession({
    body: { person, passed: way === 'passkey' || way === 'code' },
    headers: visit.headers,
    returnHeaders: true,
  });
  if (response.session === null) {
    await requireProof(visit, proof, { token: null, hasFactor: false });
    keepCookies(visit, headers);
    return { secondFactor: 'needed' };
  }
  keepCookies(visit, headers);
  return finishSession(visit, proof, response.session, way);
}

/**
 * What every new session brings, however it was opened. `token`: of the session, whose cookie is set already.
 * @throws {NotSignedIn} what it was opened with is good for nothing any more
 */
export async function finishSession(
  visit: Visit,
  proof: Proof,
  token: string,
  way: Way,
): Promise<{ secondFactor: SecondFactorState }> {
  const { from, agent } = visit;
  const { person } = proof;
  await requireProof(visit, proof, { token, hasFactor: way === 'code' || way === 'passkey' });
  await visit.db.updateTable('sessions').set({ way, address: from, agent }).where('token', '=', token).execute();
  await endFormer(visit, token);
  const isNew = await rememberDevice(visit, person);
  await audit(asPerson(visit, person), { what: 'session.opened', thing: `person:${person}`, detail: { way, isNew } });
  const row = await visit.db
    .selectFrom('people')
    .innerJoin('peopleRules', (join) => join.on('peopleRules.id', '=', 1))
    .select(['twoFactorEnabled', 'secondFactorRequired'])
    .where('people.id', '=', person)
    .executeTakeFirstOrThrow();
  if (isNew && way !== 'invitation')
    visit.later(() =>
      sendLetter(visit, visit, person, {
        letter: 'device',
        values: { from, agent, at: visit.now() },
        kind: 'session.device',
      }),
    );
  const isOpen = row.secondFactorRequired === 0 || row.twoFactorEnabled === 1 || way === 'passkey';
  return { secondFactor: isOpen ? 'done' : 'setup' };
}

export async function requireActive(visit: Visit, person: PersonId): Promise<void> {
  const row = await visit.db.selectFrom('people').select('state').where('id', '=', person).executeTakeFirst();
  if (row?.state !== 'active') throw new NotSignedIn('not active');
}

/** What this browser was signed in with before ends: its cookie is another one now. */
async function endFormer(visit: Visit, token: string): Promise<void> {
  const former = await visit.auth.api.readSession({ headers: visit.headers });
  if (!former.token || former.token === token) return;
  const row = await visit.db
    .deleteFrom('sessions')
    .where('token', '=', former.token)
    .returning(['id', 'personId'])
    .executeTakeFirst();
  if (row) announceEnded({ person: row.personId, sessions: [row.id] });
}

const YEAR_SECONDS = 365 * 24 * 3600;

/** @returns whether the account was never used from this browser */
async function rememberDevice(visit: Visit, person: PersonId): Promise<boolean> {
  const now = visit.now();
  const device = visit.device ?? randomBytes(24).toString('base64url');
  const seen = await visit.db
    .updateTable('devices')
    .set({ seenAt: now })
    .where('personId', '=', person)
    .where('hash', '=', hashOf(device))
    .returning('hash')
    .executeTakeFirst();
  const secure = visit.origin.startsWith('https:');
  visit.setCookies.push(
    `${deviceCookie(visit.origin)}=${device}; Max-Age=${YEAR_SECONDS}; Path=/newsroom; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  );
  if (seen) return false;
  await visit.db
    .insertInto('devices')
    .values({ personId: person, hash: hashOf(device), createdAt: now, seenAt: now })
    .onConflict((conflict) => conflict.columns(['personId', 'hash']).doNothing())
    .execute();
  return true;
}

export function deviceCookie(origin: string): string {
  return origin.startsWith('https:') ? '__Secure-standfirst.device' : 'standfirst.device';
}

/** The browser's name for itself, where it is one of ours. */
export function deviceOf(cookie: string | null, origin: string): string | null {
  const name = deviceCookie(origin);
  for (const pair of (cookie ?? '').split(/;\s*/)) {
    const [key, value] = pair.split('=', 2);
    if (key === name && value && /^[A-Za-z0-9_-]{32}$/.test(value)) return value;
  }
  return null;
}
