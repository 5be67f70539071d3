import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { Invalid } from '../base/errors.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Actor } from './actor.ts';
import { audit } from './audit.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { rolesOf } from './find-person.ts';
import { keepAnAdministrator, managed } from './standing.ts';

/**
 * Somebody leaves: sessions, password, second factor, passkeys, known browsers and links are gone, and what they had not
 * finished is the heir's. All of it or nothing. The account's row stays, for the history that names it; their by-line stays.
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
    await endSessionsOf(db, id);
    for (const keys of ['secondFactors', 'passkeys', 'devices', 'oneTimeKeys'] as const)
      await db.deleteFrom(keys).where('personId', '=', id).execute();
    await db
      .updateTable('credentials')
      .set({ password: nobodys, updatedAt: ctx.now() })
      .where('personId', '=', id)
      .execute();
    await db
      .updateTable('people')
      .set({ state: 'left', rolesJson: '[]', twoFactorEnabled: 0, updatedAt: ctx.now() })
      .where('id', '=', id)
      .execute();
    const handed = await handOver(db, { from: id, to: heir, now: ctx.now() });
    await audit(
      { ...ctx, db },
      { what: 'person.off-boarded', thing: `person:${id}`, detail: { heir, stories: handed.length } },
    );
    for (const story of handed)
      await audit(
        { ...ctx, db },
        { what: 'story.handed-over', thing: `story:${story}`, detail: { from: id, to: heir } },
      );
    return handed.length;
  });
  announceEnded({ person: id, sessions: 'all' });
  return stories;
}

const UNFINISHED = ['draft', 'ready', 'scheduled'] as const;

async function handOver(
  db: Db,
  { from, to, now }: { from: PersonId; to: PersonId; now: number },
): Promise<ArticleId[]> {
  const rows = await db
    .selectFrom('storyPeople')
    .innerJoin('articles', 'articles.id', 'storyPeople.articleId')
    .select('articleId')
    .where('personId', '=', from)
    .where('articles.status', 'in', UNFINISHED)
    .execute();
  for (const { articleId } of rows) {
    await db
      .insertInto('storyPeople')
      .values({ articleId, personId: to, addedAt: now })
      .onConflict((conflict) => conflict.columns(['articleId', 'personId']).doNothing())
      .execute();
    await db.deleteFrom('storyPeople').where('articleId', '=', articleId).where('personId', '=', from).execute();
  }
  return rows.map(({ articleId }) => articleId);
}
