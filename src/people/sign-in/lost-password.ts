import { hashPassword } from 'better-auth/crypto';
import { Invalid } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { whyWeak } from '../add-person.ts';
import { audit } from '../audit.ts';
import { countTry, networkOf, PATIENCE } from '../count-tries.ts';
import { endSessionsOf } from '../end-sessions.ts';
import { announceEnded } from '../ended.ts';
import { takeOneTimeKey } from '../one-time-keys.ts';
import { sendLetter } from '../send-letter.ts';
import { NotSignedIn } from './errors.ts';
import type { Visit } from './visit.ts';

/** A new password by the link of a letter; every session of the account ends. @throws {NotSignedIn} @throws {Invalid} */
export async function resetPassword(visit: Visit, { token, password }: { token: string; password: string }) {
  const done = await visit.db.transaction().execute(async (db) => {
    const ctx = { ...visit, db };
    const key = await takeOneTimeKey(ctx, token, ['reset']);
    if (!key?.personId) return null;
    return { person: key.personId, sessions: await setPassword(ctx, key.personId, password) };
  });
  if (!done) {
    await countTry(visit, `network:${networkOf(visit.from)}`, PATIENCE.network);
    throw new NotSignedIn('no such link');
  }
  announceEnded({ person: done.person, sessions: 'all' });
}

/**
 * Sets the password, ends the sessions and the links that wait, tells the person and the log; in the caller's transaction.
 * @returns the sessions that ended
 */
export async function setPassword(
  ctx: Context & Pick<Visit, 'paper' | 'language' | 'from'>,
  id: PersonId,
  password: string,
): Promise<string[]> {
  const person = await ctx.db
    .selectFrom('people')
    .select(['name', 'email', 'username'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const reason = whyWeak(password, [person.name, person.email, person.username]);
  if (reason) throw new Invalid('The password does not do.', { password: reason });
  await ctx.db
    .updateTable('credentials')
    .set({ password: await hashPassword(password), updatedAt: ctx.now() })
    .where('personId', '=', id)
    .where('providerId', '=', 'credential')
    .execute();
  const ended = await endSessionsOf(ctx.db, id);
  await audit({ ...ctx, who: id }, { what: 'password.changed', thing: `person:${id}` });
  const values = { from: ctx.from };
  await sendLetter(ctx, ctx, id, { letter: 'passwordChanged', values, kind: 'password.changed' });
  return ended;
}
