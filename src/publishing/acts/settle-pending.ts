import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { snapshotOfCopy, storedCopy } from '../../writing/texts/working-copy.ts';
import { changedFields } from '../../writing/versions/record-changes.ts';
import { liveSnapshot } from './live-snapshot.ts';

/** Marks a live story as changed exactly where its working copy says other things than readers have. */
export async function settlePending(db: Db, id: ArticleId): Promise<void> {
  const copy = await storedCopy(db, id);
  const seen = copy && (await liveSnapshot(db, copy));
  const live = await db.selectFrom('liveArticles').select('touchedAt').where('id', '=', id).executeTakeFirst();
  if (!copy || !seen || !live) return;
  const differs = changedFields(seen, snapshotOfCopy(copy)).some((field) => field !== 'notes');
  const touchedAt = differs ? Math.max(copy.article.touchedAt, live.touchedAt + 1) : live.touchedAt;
  if (touchedAt !== copy.article.touchedAt)
    await db.updateTable('articles').set({ touchedAt }).where('id', '=', id).execute();
}
