import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { Invalid } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Actor } from './actor.ts';
import { audit } from './audit.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { rolesOf } from './find-person.ts';
import { handOver } from './hand-over.ts';
import { keepAnAdministrator, managed } from './standing.ts';

/**
 * Somebody leaves: sessions, password, second factor, passkeys, known browsers and links are gone, what they had not
 * finished is the heir's, and what they gave out ends (`hand-over.ts`). All of it or nothing. The account's row stays, for the history that names it; their by-line stays.
 * @returns how many stories were handed over @throws {Invalid} `id`, `heir`
 */
export async function offBoard(ctx: Actor, { id, heir }: { id: PersonId; heir: PersonId }): Promise<number> {
  if (ctx.person?.id === id) throw new Invalid('One cannot off-board oneself.', { id: 'This is your own account.' });
  if (id === heir) throw new Invalid('Somebody else has to take over.', { heir: 'Choose somebody else.' });
  const nobodys = await hashPassword(randomBytes(32).toString('base64url'));
  const stories = await inTransaction(ctx.db, async (db) => {
    const row = await managed(db, ctx.person, id);
    const to = await db
      .selectFrom('people')
      .select('id')
      .where('id', '=', heir)
      .where('state', '=', 'active')
      .executeTakeFirst();
    if (!to) throw new Invalid('Nobody takes over.', { heir: 'Choose somebody who works here.' });
    if (rolesOf(row).includes('administrator')) await keepAnAdministrator(db, id);
    for (const keys of ['secondFactors', 'passkeys', 'devices', 'oneTimeKeys'] as const)
      await db.deleteFrom(keys).where('personId', '=', id).execute();
    await db
      .updateTable('credentials')
      .set({ password: nobodys, updatedAt: ctx.now() })
      .where('personId', '=', id)
      .execute();
    await endSessionsOf(db, id);
    await db
      .updateTable('people')
      .set({ state: 'left', rolesJson: '[]', twoFactorEnabled: 0, updatedAt: ctx.now() })
      .where('id', '=', id)
      .execute();
    const handed = await handOver(db, { from: id, to: heir, now: ctx.now() });
    await audit(
      { ...ctx, db },
      {
        what: 'person.off-boarded',
        thing: `person:${id}`,
        detail: { heir, ...handed, stories: handed.stories.length },
      },
    );
    for (const story of handed.stories)
      await audit(
        { ...ctx, db },
        { what: 'story.handed-over', thing: `story:${story}`, detail: { from: id, to: heir } },
      );
    return handed.stories.length;
  });
  announceEnded({ person: id, sessions: 'all' });
  return stories;
}
