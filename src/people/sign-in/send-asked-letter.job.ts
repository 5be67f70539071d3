import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { queueJobs } from '../../store/jobs-queue.ts';
import type { Letterhead } from '../actor.ts';
import { countTry, networkOf, PATIENCE, TooMany } from '../count-tries.ts';
import { linkTo } from '../invitations.ts';
import { makeOneTimeKey } from '../one-time-keys.ts';
import { sendLetter } from '../send-letter.ts';
import type { Visit } from './visit.ts';

const NAME = 'send-asked-letter';
const MINUTE = 60_000;

const input = z.object({ email: z.string(), letter: z.enum(['link', 'password']) });
type Asked = z.infer<typeof input>;

/**
 * Writes down that a stranger asked for a letter. The same is written where nobody has the address, and what it leads to is
 * done some moments later: neither the answer nor the next one tells who has an account. @throws {TooMany}
 */
export async function askForLetter(visit: Visit, { email, letter }: Asked): Promise<void> {
  await countTry(visit, `letters:${networkOf(visit.from)}`, PATIENCE.letters);
  const asked: Asked = { email: email.normalize('NFKC').trim().toLowerCase(), letter };
  await queueJobs(
    visit.db,
    [{ eventId: null, name: NAME, key: randomUUID(), input: asked }],
    visit.now() + visit.pause(),
  );
}

/** Nobody can tell by it what was done for whom. Milliseconds */
export const someMoments = () => randomInt(1_000, 5_000);

/** The letter, where somebody has the address; not more often than letters are bearable. */
export function createSendAskedLetterJob(head: () => Letterhead) {
  return {
    name: NAME,
    input,
    async run(ctx: Context, { email, letter }: Asked): Promise<void> {
      await inTransaction(ctx.db, async (db) => {
        const person = await db
          .selectFrom('people')
          .select('id')
          .where('email', '=', email)
          .where('state', '=', 'active')
          .executeTakeFirst();
        if (!person || !(await isBearable({ ...ctx, db }, person.id))) return;
        await (letter === 'link' ? sendLink : sendReset)({ ...ctx, db }, head(), person.id);
      });
    },
  };
}

async function isBearable(ctx: Context, id: PersonId): Promise<boolean> {
  try {
    await countTry(ctx, `letters-to:${id}`, PATIENCE.lettersTo);
    return true;
  } catch (error) {
    if (error instanceof TooMany) return false;
    throw error;
  }
}

async function sendLink(ctx: Context, head: Letterhead, person: PersonId): Promise<void> {
  const { token } = await makeOneTimeKey(ctx, { purpose: 'enter', person, lasts: 15 * MINUTE });
  const values = { href: linkTo(head.origin, 'enter', token) };
  await sendLetter(ctx, head, person, { letter: 'link', values, kind: 'session.link', secret: true });
}

async function sendReset(ctx: Context, head: Letterhead, person: PersonId): Promise<void> {
  const { token } = await makeOneTimeKey(ctx, { purpose: 'reset', person, lasts: 60 * MINUTE });
  const values = { href: linkTo(head.origin, 'new-password', token) };
  await sendLetter(ctx, head, person, { letter: 'password', values, kind: 'password.forgotten', secret: true });
}
