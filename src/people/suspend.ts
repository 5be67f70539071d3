import { Invalid } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Actor } from './actor.ts';
import { audit } from './audit.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { rolesOf } from './find-person.ts';
import { withdrawGiven } from './hand-over.ts';
import { keepAnAdministrator, managed } from './standing.ts';

/**
 * Nothing of the account opens anything until it is reinstated: open sessions end now, and for good the preview links and
 * invitations that they gave out. @throws {Invalid}
 */
export async function suspend(ctx: Actor, id: PersonId, reason: string): Promise<void> {
  if (ctx.person?.id === id) throw new Invalid('One cannot suspend oneself.', { id: 'This is your own account.' });
  await inTransaction(ctx.db, async (db) => {
    const row = await managed(db, ctx.person, id);
    if (rolesOf(row).includes('administrator')) await keepAnAdministrator(db, id);
    await db.updateTable('people').set({ state: 'suspended', updatedAt: ctx.now() }).where('id', '=', id).execute();
    // who is just signing in with what was proved before finds other keys, even where it is taken back at once
    await db.updateTable('credentials').set({ updatedAt: ctx.now() }).where('personId', '=', id).execute();
    await endSessionsOf(db, id);
    const ended = await withdrawGiven(db, id, ctx.now());
    await audit({ ...ctx, db }, { what: 'person.suspended', thing: `person:${id}`, detail: { reason, ...ended } });
  });
  announceEnded({ person: id, sessions: 'all' });
}

export async function reinstate(ctx: Actor, id: PersonId): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    await managed(db, ctx.person, id);
    await db.updateTable('people').set({ state: 'active', updatedAt: ctx.now() }).where('id', '=', id).execute();
    await audit({ ...ctx, db }, { what: 'person.reinstated', thing: `person:${id}` });
  });
}
