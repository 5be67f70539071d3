import { Forbidden, Invalid } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Actor, Letterhead } from './actor.ts';
import { refuseTaken, takenMeanwhile } from './add-person.ts';
import { audit } from './audit.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { sendLetter } from './send-letter.ts';
import { managed } from './standing.ts';

/**
 * Gives somebody else another e-mail address or user name, at once: an account goes with its address, so that only an
 * administrator may. Both addresses are told, and their sessions end.
 * @throws {Forbidden} @throws {Invalid} `email`, `username`
 */
export async function setAddress(
  ctx: Actor,
  head: Letterhead,
  { id, email, username }: { id: PersonId; email: string; username: string },
): Promise<void> {
  if (ctx.person && !ctx.person.roles.includes('administrator'))
    throw new Forbidden('Only an administrator can change the address of somebody’s account.');
  if (ctx.person?.id === id) throw new Invalid('This is for others.', { email: 'Change your own in your account.' });
  const isChanged = await inTransaction(ctx.db, async (db) => {
    const row = await managed(db, ctx.person, id);
    if (row.email === email && row.username === username) return false;
    await refuseTaken({ ...ctx, db }, { email, username }, id);
    await db
      .updateTable('people')
      .set({ email, username, updatedAt: ctx.now() })
      .where('id', '=', id)
      .execute()
      .catch(takenMeanwhile);
    await endSessionsOf(db, id);
    await db.deleteFrom('oneTimeKeys').where('personId', '=', id).where('purpose', '=', 'address-stop').execute();
    const from = { email: row.email, username: row.username };
    await audit(
      { ...ctx, db },
      { what: 'person.address-set', thing: `person:${id}`, detail: { from, to: { email, username } } },
    );
    for (const to of new Set([row.email, email]))
      await sendLetter({ ...ctx, db }, head, id, {
        to,
        letter: 'addressSet',
        values: { by: ctx.person?.name ?? head.paper, email, username },
        kind: 'address.set',
      });
    return true;
  });
  if (isChanged) announceEnded({ person: id, sessions: 'all' });
}
