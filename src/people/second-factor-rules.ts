import { Forbidden, Invalid } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Actor, Letterhead } from './actor.ts';
import { audit } from './audit.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { sendLetter } from './send-letter.ts';
import { managed } from './standing.ts';

/** Whoever has no second factor is then led to set one up before anything else. @throws {Forbidden} */
export async function requireSecondFactor(ctx: Actor, required: boolean): Promise<void> {
  if (ctx.person && !ctx.person.roles.includes('administrator'))
    throw new Forbidden('Only an administrator can decide this.');
  await inTransaction(ctx.db, async (db) => {
    await db
      .updateTable('peopleRules')
      .set({ secondFactorRequired: required ? 1 : 0 })
      .execute();
    await audit({ ...ctx, db }, { what: 'second-factor.required', detail: { required } });
  });
  const everybody = await ctx.db.selectFrom('people').select('id').where('state', '=', 'active').execute();
  for (const { id } of everybody) announceEnded({ person: id, sessions: [] });
}

/** For somebody who lost telephone and recovery codes. Their sessions end, and they are told. */
export async function dropSecondFactor(
  ctx: Actor,
  head: Letterhead,
  { id, reason }: { id: PersonId; reason: string },
): Promise<void> {
  if (ctx.person?.id === id) throw new Invalid('This is for others.', { id: 'Switch your own off in your account.' });
  await inTransaction(ctx.db, async (db) => {
    await managed(db, ctx.person, id);
    await db.deleteFrom('secondFactors').where('personId', '=', id).execute();
    await db.updateTable('people').set({ twoFactorEnabled: 0, updatedAt: ctx.now() }).where('id', '=', id).execute();
    await endSessionsOf(db, id);
    await audit({ ...ctx, db }, { what: 'second-factor.dropped', thing: `person:${id}`, detail: { reason } });
    await sendLetter({ ...ctx, db }, head, id, {
      letter: 'factorDropped',
      values: {},
      kind: 'second-factor.dropped',
    });
  });
  announceEnded({ person: id, sessions: 'all' });
}
