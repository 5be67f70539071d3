import { z } from 'zod';
import { type Me, me } from '../../people/contract.ts';
import { clearCopies } from './copies.ts';
import { empty, keep, readKept } from './kept-database.ts';

const HERE = 'here';
/** ms: after a week without a word of the server nobody can say any more whether their session stands */
const LONGEST = 7 * 24 * 60 * 60_000;
const keptSchema = z.object({ at: z.number(), me: me.output });

/** The server said just now that this person is signed in here. What others left goes. */
export async function keepPerson(now: Me): Promise<void> {
  if (now.secondFactor !== 'done') return;
  const before = keptSchema.safeParse(await readKept('who', HERE)).data;
  if (before?.me.person.id !== now.person.id) {
    await empty('stories');
    await clearCopies(now.person.id);
  }
  await keep('who', HERE, { at: Date.now(), me: now });
}

/** Who worked here when the line went; null: nobody, or too long ago. */
export async function keptPerson(): Promise<Me | null> {
  const kept = keptSchema.safeParse(await readKept('who', HERE).catch(() => null)).data;
  return kept && Math.abs(Date.now() - kept.at) < LONGEST ? kept.me : null;
}

/** Nobody works here any more: everything goes that the server has. */
export async function forgetPerson(): Promise<void> {
  await Promise.all([empty('who'), empty('stories')]).catch(() => {});
  await clearCopies();
}
