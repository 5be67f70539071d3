import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { NewRow } from '../store/tables.ts';

/**
 * Adds readings to what is there, in one statement, so that several processes add up. At most 500 rows, in an order that all
 * processes keep (they wait for each other and never in a ring). A story that is gone for good takes its own with it.
 */
export async function addReads(db: Db, rows: readonly NewRow<'storyReads'>[]): Promise<void> {
  const ids = [...new Set(rows.map(({ articleId }) => articleId))];
  const there = await db.selectFrom('articles').select('id').where('id', 'in', ids).execute();
  const known = new Set<ArticleId>(there.map(({ id }) => id));
  const values = rows.filter(({ articleId }) => known.has(articleId));
  if (values.length === 0) return;
  await db
    .insertInto('storyReads')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(['articleId', 'at'])
        .doUpdateSet(({ eb, ref }) => ({ reads: eb('storyReads.reads', '+', ref('excluded.reads')) })),
    )
    .execute();
}
