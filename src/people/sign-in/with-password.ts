import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { PersonId } from '../../base/ids.ts';
import { audit } from '../audit.ts';
import type { SecondFactorState } from '../contract.ts';
import { countTry, forgetTries, giveBackTry, networkOf, PATIENCE, type Patience, TooMany } from '../count-tries.ts';
import { hashOf } from '../one-time-keys.ts';
import { sendLetter } from '../send-letter.ts';
import { NotSignedIn } from './errors.ts';
import { keysOf } from './proof.ts';
import { startSession } from './start-session.ts';
import type { Visit } from './visit.ts';

/**
 * Signs in with user name or e-mail and password. Whoever guesses waits: by what was typed, so that it is the same whether
 * or not there is such an account, and by network. User name and e-mail of an account are one count besides, which nobody is
 * told of: a try beyond it is just wrong, since a wait would say that the two belong together. A browser that the account
 * knows has a count of its own, so that strangers cannot lock its owner out.
 * @throws {NotSignedIn} @throws {TooMany}
 */
export async function signInWithPassword(
  visit: Visit,
  { who, password }: { who: string; password: string },
): Promise<{ secondFactor: SecondFactorState }> {
  const typed = who.normalize('NFKC').trim().toLowerCase();
  const person = await visit.db
    .selectFrom('people')
    .innerJoin('credentials', 'credentials.personId', 'people.id')
    .select(['people.id', 'people.state', 'credentials.password', 'credentials.updatedAt'])
    .where(typed.includes('@') ? 'people.email' : 'people.username', '=', typed)
    .where('credentials.providerId', '=', 'credential')
    .executeTakeFirst();
  const network = `network:${networkOf(visit.from)}`;
  await countTry(visit, network, PATIENCE.network);
  const known = await knownDevice(visit, person?.id ?? null);
  const key = known ? `device:${known}` : `account:${hashOf(typed)}`;
  const patience = known ? PATIENCE.device : PATIENCE.account;
  const own = await countTry(visit, key, patience);
  // for a name that nobody has too: it takes as long
  const both = `names:${hashOf(person?.id ?? typed)}`;
  const tries = known ? own : await countSilently(visit, both, patience);
  const hash = person?.password ?? (await nobodys());
  const isRight = (await inTurn(visit.now(), () => verifyPassword({ hash, password }))) && tries !== null;
  if (!isRight || person?.state !== 'active') {
    visit.later(async () => {
      if (!person) return;
      await audit(visit, { what: 'session.refused', thing: `person:${person.id}` });
      if (tries !== patience.free) return;
      const values = { from: visit.from };
      await sendLetter(visit, visit, person.id, { letter: 'locked', values, kind: 'session.locked' });
    });
    throw new NotSignedIn('wrong');
  }
  await forgetTries(visit, key);
  if (!known) await forgetTries(visit, both);
  await giveBackTry(visit, network);
  return startSession(visit, { person: person.id, keys: keysOf(person) }, 'password');
}

/** `null` where the try has to wait, which its caller must not tell. */
async function countSilently(visit: Visit, key: string, patience: Patience): Promise<number | null> {
  try {
    return await countTry(visit, key, patience);
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

/** This browser's key, where the account was signed in with it before. */
export async function knownDevice(visit: Visit, person: PersonId | null): Promise<string | null> {
  const hash = hashOf(visit.device ?? '');
  const row = await visit.db
    .selectFrom('devices')
    .select('hash')
    .where('personId', '=', person ?? ('' as PersonId))
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row && visit.device ? `${person}:${row.hash}` : null;
}

let nobody: Promise<string> | undefined;

/** A password hash that nothing fits, to compare with where there is no account: that takes as long. */
export function nobodys(): Promise<string> {
  nobody ??= hashPassword(crypto.randomUUID());
  return nobody;
}

const AT_ONCE = 2;
const MOST_WAITING = 40;
let busy = 0;
const waiting: (() => void)[] = [];

/** Passwords are slow to check on purpose; a flood of tries must leave the machine to readers. @throws {TooMany} */
async function inTurn<Result>(now: number, work: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= MOST_WAITING) throw new TooMany(now + 5_000);
  // who is waked takes the place of who wakes
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
