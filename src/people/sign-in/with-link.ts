import type { PersonId } from '../../base/ids.ts';
import type { SecondFactorState } from '../contract.ts';
import { countTry, networkOf, PATIENCE, TooMany } from '../count-tries.ts';
import { linkTo } from '../invitations.ts';
import { makeOneTimeKey, oneTimeKey, takeOneTimeKey } from '../one-time-keys.ts';
import { sendLetter } from '../send-letter.ts';
import { NotSignedIn } from './errors.ts';
import { proofOf } from './proof.ts';
import { startSession } from './start-session.ts';
import type { Visit } from './visit.ts';

const LASTS = 15 * 60_000;

/** Sends a link where somebody has the address. What comes back, and when, is the same where nobody has. */
export async function requestLink(visit: Visit, email: string): Promise<void> {
  await toAddress(visit, email, async (person) => {
    const { token } = await makeOneTimeKey(visit, { purpose: 'enter', person: person.id, lasts: LASTS });
    const values = { href: linkTo(visit.origin, 'enter', token) };
    await sendLetter(visit, visit, person.id, { letter: 'link', values, kind: 'session.link', secret: true });
  });
}

/** @throws {NotSignedIn} the link was used, is too old or never was */
export async function enterByLink(visit: Visit, token: string): Promise<{ secondFactor: SecondFactorState }> {
  const known = await oneTimeKey(visit, token, ['enter']);
  // before the key is used up: what ends all sessions takes the keys along
  const proof = known?.personId && (await proofOf(visit.db, known.personId));
  if (!proof || !(await takeOneTimeKey(visit, token, ['enter']))) {
    await countTry(visit, `network:${networkOf(visit.from)}`, PATIENCE.network);
    throw new NotSignedIn('no such link');
  }
  return startSession(visit, proof, 'link');
}

/** Does what a letter needs after the answer went out; not more often than letters are bearable. */
export async function toAddress(
  visit: Visit,
  email: string,
  send: (person: { id: PersonId }) => Promise<void>,
): Promise<void> {
  await countTry(visit, `letters:${networkOf(visit.from)}`, PATIENCE.letters);
  const work = async () => {
    const person = await visit.db
      .selectFrom('people')
      .select('id')
      .where('email', '=', email.normalize('NFKC').trim().toLowerCase())
      .where('state', '=', 'active')
      .executeTakeFirst();
    if (!person) return;
    try {
      await countTry(visit, `letters-to:${person.id}`, PATIENCE.lettersTo);
    } catch (error) {
      if (error instanceof TooMany) return;
      throw error;
    }
    await send(person);
  };
  visit.later(work, { apart: true });
}
