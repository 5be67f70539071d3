import type { z } from 'zod';
import { inTransaction } from '../store/in-transaction.ts';
import { audit } from './audit.ts';
import type { meSchema, SecondFactorState } from './contract.ts';
import { announceEnded } from './ended.ts';
import { sectionsOf } from './find-person.ts';
import { actsOf } from './rights.ts';
import type { NewsroomContext } from './serve.ts';

/** What the app has to know of who uses it. */
export async function meOf(ctx: NewsroomContext): Promise<z.input<typeof meSchema>> {
  const row = await ctx.db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .innerJoin('peopleRules', (join) => join.on('peopleRules.id', '=', 1))
    .select(['sectionsJson', 'language', 'twoFactorEnabled', 'secondFactorRequired', 'way'])
    .where('sessions.id', '=', ctx.session)
    .executeTakeFirstOrThrow();
  const { roles, ...person } = ctx.person;
  return {
    person: { ...person, roles: [...roles], sections: sectionsOf(row) },
    acts: actsOf(ctx.person),
    secondFactor: secondFactorOf(row),
    secondFactorRequired: row.secondFactorRequired === 1,
    secondFactorOn: row.twoFactorEnabled === 1,
    language: row.language || 'en',
    session: ctx.session,
  };
}

/** Their open lines ask anew, so that carets carry the new name. */
export async function changeMe(ctx: NewsroomContext, { name, language }: { name: string; language: string }) {
  await inTransaction(ctx.db, async (db) => {
    const { id } = ctx.person;
    await db.updateTable('people').set({ name, language, updatedAt: ctx.now() }).where('id', '=', id).execute();
    const detail = name === ctx.person.name ? {} : { from: ctx.person.name, to: name };
    await audit({ ...ctx, db }, { what: 'person.changed', thing: `person:${id}`, detail });
  });
  announceEnded({ person: ctx.person.id, sessions: [] });
}

/** Where the paper requires a second factor: whether this session has one behind it. */
export function secondFactorOf(row: {
  secondFactorRequired: 0 | 1;
  twoFactorEnabled: 0 | 1;
  way: string;
}): SecondFactorState {
  const hasPassed = row.twoFactorEnabled === 1 || row.way === 'passkey';
  return row.secondFactorRequired === 1 && !hasPassed ? 'setup' : 'done';
}
