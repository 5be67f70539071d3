import { NotFound } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import { audit } from './audit.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { may } from './rights.ts';
import type { NewsroomContext } from './serve.ts';
import { managed } from './standing.ts';

/** One's own sessions, or somebody's whose account one may change. @throws {NotFound} */
export async function listSessions(ctx: NewsroomContext, of?: PersonId) {
  const person = await whose(ctx, of);
  const rows = await ctx.db
    .selectFrom('sessions')
    .selectAll()
    .where('personId', '=', person)
    .where('expiresAt', '>', ctx.now())
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    current: row.id === ctx.session,
    from: row.address ?? '',
    agent: row.agent ?? '',
    createdAt: row.createdAt,
    seenAt: row.seenAt ?? row.createdAt,
    expiresAt: row.expiresAt,
  }));
}

/** @throws {NotFound} no such session, or not one that the asker may end */
export async function endSession(ctx: NewsroomContext, id: string): Promise<void> {
  const row = await ctx.db.selectFrom('sessions').select('personId').where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('There is no such session.');
  await whose(ctx, row.personId);
  const ended = await endSessionsOf(ctx.db, row.personId, { only: id });
  await audit(ctx, { what: 'session.ended', thing: `person:${row.personId}` });
  announceEnded({ person: row.personId, sessions: ended });
}

/** All of them but the asker's own. @returns how many */
export async function endSessions(ctx: NewsroomContext, of?: PersonId): Promise<number> {
  const person = await whose(ctx, of);
  const ended = await endSessionsOf(ctx.db, person, { but: ctx.session });
  await audit(ctx, { what: 'session.ended', thing: `person:${person}`, detail: { sessions: ended.length } });
  announceEnded({ person, sessions: ended });
  return ended.length;
}

async function whose(ctx: NewsroomContext, of?: PersonId): Promise<PersonId> {
  if (of === undefined || of === ctx.person.id) return ctx.person.id;
  if (!may(ctx.person, 'people.manage')) throw new NotFound('There is no such session.');
  return (await managed(ctx.db, ctx.person, of)).id;
}
