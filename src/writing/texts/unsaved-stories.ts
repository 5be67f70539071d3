import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

/** Stories with words on disk that were not merged: the process that took them ended without closing them. */
export async function unsavedStories(db: Db): Promise<ArticleId[]> {
  const rows = await db.selectFrom('storyUpdates').select('articleId').distinct().execute();
  return rows.map(({ articleId }) => articleId);
}
