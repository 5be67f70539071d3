import { withdraw } from '../../articles/withdraw.ts';
import { Conflict } from '../../base/errors.ts';
import { redirectKey } from '../../paper/add-redirects.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Before } from '../acts/state-before.ts';
import { leaveLetterQueue } from '../letters/letter-rows.ts';
import type { SavedText } from '../texts/saved-text.ts';

/**
 * A publication of what readers did not have is as if it had not been: its address answers as before, and the story has the
 * state it had. The hour that was set for it stays called off.
 */
export async function takeBack(
  on: NewsroomContext,
  saved: SavedText,
  before: Before,
): Promise<{ tags: readonly string[]; slug: string | null }> {
  const { db } = on;
  const { id, path, status: current } = saved.copy.article;
  if (current !== 'live') throw new Conflict('Readers do not have it any more.');
  const { headline, edition } = await db
    .selectFrom('liveArticles')
    .select(['headline', 'edition'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const tags = await withdraw(on, id);
  // what its ledger says of the publication goes with it
  await db.deleteFrom('changes').where('articleId', '=', id).where('edition', '=', edition).execute();
  if (before.path === null && path !== null)
    await db
      .deleteFrom('redirects')
      .where('fromPath', '=', redirectKey(path))
      .where('targetKind', '=', 'article')
      .where('targetId', '=', id)
      .execute();
  const { firstPublishedAt, updatedAt, correctedAt, inFeeds, slug } = before;
  const waits = before.withdrawal ? 'withdrawn' : 'ready';
  const status = before.status === 'scheduled' || before.status === 'live' ? waits : before.status;
  await db
    .updateTable('articles')
    .set({ status, firstPublishedAt, updatedAt, correctedAt, inFeeds, path: before.path, scheduledAt: null })
    .where('id', '=', id)
    .execute();
  if (before.withdrawal)
    await db
      .insertInto('withdrawals')
      .values({ articleId: id, ...before.withdrawal, path: before.path ?? path ?? '', headline })
      .execute();
  await db.deleteFrom('liveTexts').where('articleId', '=', id).execute();
  if (!before.inLetterQueue) await leaveLetterQueue(on, [id]);
  return { tags, slug: before.path === null ? slug : null };
}
