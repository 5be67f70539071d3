import { Invalid, NotFound } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { isUniqueViolation } from '../add-person.ts';
import { audit } from '../audit.ts';
import { countTry, networkOf, PATIENCE } from '../count-tries.ts';
import { endSessionsOf } from '../end-sessions.ts';
import { announceEnded } from '../ended.ts';
import { linkTo } from '../invitations.ts';
import { makeOneTimeKey, oneTimeKey, takeOneTimeKey } from '../one-time-keys.ts';
import { sendLetter, sendLetterTo } from '../send-letter.ts';
import { isFresh, proveAgain } from './prove-again.ts';
import { asPerson, type OwnVisit } from './visit.ts';

const DAY = 24 * 3_600_000;
const LASTS = DAY;
const STOP_LASTS = 7 * DAY;
/** whatever the reason */
const BROKEN = 'This link is not good for anything (any more).';

interface Proof {
  password: string;
  code: string;
}

export async function ownAddress(visit: OwnVisit): Promise<{ pending: string | null; fresh: boolean }> {
  const key = await visit.db
    .selectFrom('oneTimeKeys')
    .select('inputJson')
    .where('personId', '=', visit.visitor.person.id)
    .where('purpose', '=', 'address')
    .where('expiresAt', '>', visit.now())
    .executeTakeFirst();
  return { pending: key ? wantedBy(key) : null, fresh: await isFresh(visit) };
}

/** Asks the new address whether it is theirs, and tells the one they have. @throws {Invalid} @throws {TooMany} */
export async function askForAddress(visit: OwnVisit, { email, ...proof }: Proof & { email: string }): Promise<void> {
  const { id } = visit.visitor.person;
  await proveAgain(visit, proof);
  await countTry(visit, `letters-to:${id}`, PATIENCE.lettersTo);
  await countTry(visit, `letters:${networkOf(visit.from)}`, PATIENCE.letters);
  await visit.db.transaction().execute(async (db) => {
    const ctx = asPerson({ ...visit, db }, id);
    const own = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (own.email === email) throw new Invalid('This is your address.', { email: 'This is your address already.' });
    await dropPending(ctx, id);
    const other = await db.selectFrom('people').select(['id', 'state']).where('email', '=', email).executeTakeFirst();
    if (!other) {
      const { token } = await makeOneTimeKey(ctx, { purpose: 'address', person: id, input: { email }, lasts: LASTS });
      const values = { email, href: linkTo(visit.origin, 'new-address', token) };
      await sendLetterTo(ctx, visit, { ...own, email }, { letter: 'newAddress', values, kind: 'address.new' });
    } else if (other.state === 'active')
      await sendLetter(ctx, visit, other.id, { letter: 'addressTaken', values: {}, kind: 'address.taken' });
    const stop = await makeOneTimeKey(ctx, {
      purpose: 'address-stop',
      person: id,
      input: { email: own.email },
      lasts: STOP_LASTS,
    });
    const values = { email, from: visit.from, href: linkTo(visit.origin, 'keep-address', stop.token) };
    await sendLetter(ctx, visit, id, { letter: 'addressAsked', values, kind: 'address.asked', secret: true });
    await audit(ctx, { what: 'person.address-asked', thing: `person:${id}`, detail: { from: own.email, to: email } });
  });
}

export async function withdrawAddress(visit: OwnVisit): Promise<void> {
  const { id } = visit.visitor.person;
  await visit.db.transaction().execute(async (db) => {
    const ctx = asPerson({ ...visit, db }, id);
    if ((await dropPending(ctx, id)) > 0) await audit(ctx, { what: 'person.address-withdrawn', thing: `person:${id}` });
  });
}

/** The new address counts from now on. @throws {NotFound} the link is used, too old or another’s, or the address is taken meanwhile */
export async function confirmAddress(visit: OwnVisit, token: string): Promise<{ email: string }> {
  const { person, session } = visit.visitor;
  const known = await oneTimeKey(visit, token, ['address']);
  if (known?.personId !== person.id) {
    await countTry(visit, `network:${networkOf(visit.from)}`, PATIENCE.network);
    throw new NotFound(BROKEN);
  }
  try {
    const { email, ended } = await visit.db.transaction().execute(async (db) => {
      const ctx = asPerson({ ...visit, db }, person.id);
      const key = await takeOneTimeKey(ctx, token, ['address']);
      if (!key) throw new NotFound(BROKEN);
      const email = wantedBy(key);
      await db.updateTable('people').set({ email, updatedAt: visit.now() }).where('id', '=', person.id).execute();
      const sessions = await endSessionsOf(db, person.id, { but: session });
      const detail = { from: person.email, to: email };
      await audit(ctx, { what: 'person.address-changed', thing: `person:${person.id}`, detail });
      return { email, ended: sessions };
    });
    announceEnded({ person: person.id, sessions: ended });
    return { email };
  } catch (error) {
    if (isUniqueViolation(error)) throw new NotFound(BROKEN);
    throw error;
  }
}

/** Other sessions end; the person is told. @throws {Invalid} `username`, the same whatever the reason */
export async function changeUsername(
  visit: OwnVisit,
  { username, ...proof }: Proof & { username: string },
): Promise<void> {
  const { person, session } = visit.visitor;
  await proveAgain(visit, proof);
  if (username === person.username) return;
  await countTry(visit, `username:${person.id}`, PATIENCE.lettersTo);
  try {
    const ended = await visit.db.transaction().execute(async (db) => {
      const ctx = asPerson({ ...visit, db }, person.id);
      await db.updateTable('people').set({ username, updatedAt: visit.now() }).where('id', '=', person.id).execute();
      const sessions = await endSessionsOf(db, person.id, { but: session });
      const detail = { from: person.username, to: username };
      await audit(ctx, { what: 'person.username-changed', thing: `person:${person.id}`, detail });
      const values = { username };
      await sendLetter(ctx, visit, person.id, { letter: 'usernameChanged', values, kind: 'username.changed' });
      return sessions;
    });
    announceEnded({ person: person.id, sessions: ended });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Invalid('This user name cannot be had.', { username: 'This user name cannot be had. Choose another.' });
  }
}

/** @returns how many there were */
async function dropPending(ctx: Context, person: PersonId): Promise<number> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('oneTimeKeys')
    .where('personId', '=', person)
    .where('purpose', '=', 'address')
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function wantedBy({ inputJson }: { inputJson: string }): string {
  return (JSON.parse(inputJson) as { email: string }).email;
}
