import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { audit } from '../audit.ts';
import { countTry, networkOf, PATIENCE } from '../count-tries.ts';
import { endSessionsOf } from '../end-sessions.ts';
import { announceEnded } from '../ended.ts';
import { takeOneTimeKey } from '../one-time-keys.ts';
import { NotSignedIn } from './errors.ts';
import { asPerson, type Visit } from './visit.ts';

/**
 * Somebody else asked for another address: the former one is back, and nothing that the stranger may have opens the account
 * any more: sessions, password, passkeys, known browsers and a second factor since then, links that wait. @throws {NotSignedIn}
 */
export async function stopAddress(visit: Visit, token: string): Promise<void> {
  const nobodys = await hashPassword(randomBytes(32).toString('base64url'));
  const person = await visit.db.transaction().execute(async (db) => {
    const ctx = { ...visit, db };
    const key = await takeOneTimeKey(ctx, token, ['address-stop']);
    if (!key?.personId) return null;
    const id = key.personId;
    const now = visit.now();
    const { email } = JSON.parse(key.inputJson) as { email: string };
    const other = await db.selectFrom('people').select('id').where('email', '=', email).executeTakeFirst();
    if (!other) await db.updateTable('people').set({ email, updatedAt: now }).where('id', '=', id).execute();
    await db
      .updateTable('credentials')
      .set({ password: nobodys, updatedAt: now })
      .where('personId', '=', id)
      .where('providerId', '=', 'credential')
      .execute();
    for (const keys of ['passkeys', 'devices'] as const)
      await db.deleteFrom(keys).where('personId', '=', id).where('createdAt', '>=', key.createdAt).execute();
    // a second factor that the stranger put into force would shut the owner out
    const begun = await db
      .selectFrom('audit')
      .select('id')
      .where('what', '=', 'second-factor.on')
      .where('thing', '=', `person:${id}`)
      .where('at', '>=', key.createdAt)
      .executeTakeFirst();
    if (begun) {
      await db.deleteFrom('secondFactors').where('personId', '=', id).execute();
      await db.updateTable('people').set({ twoFactorEnabled: 0, updatedAt: now }).where('id', '=', id).execute();
    }
    // those that the stranger's own next addresses were sent must not turn this back
    await db
      .deleteFrom('oneTimeKeys')
      .where('personId', '=', id)
      .where('purpose', '=', 'address-stop')
      .where('createdAt', '>=', key.createdAt)
      .execute();
    await endSessionsOf(db, id);
    await audit(asPerson(ctx, id), { what: 'person.address-stopped', thing: `person:${id}`, detail: { email } });
    return id;
  });
  if (!person) {
    await countTry(visit, `network:${networkOf(visit.from)}`, PATIENCE.network);
    throw new NotSignedIn('no such link');
  }
  announceEnded({ person, sessions: 'all' });
}
