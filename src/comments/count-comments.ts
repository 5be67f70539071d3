import { sql } from 'kysely';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

/** Sets the counts that readers see anew from the comments there are: approved ones, pingbacks and trackbacks apart. */
export async function countComments(db: Db, articles: readonly ArticleId[]): Promise<void> {
  if (!articles.length) return;
  await db
    .updateTable('liveArticles')
    .set({
      commentCount: sql<number>`(select count(*) from comments c where c.article_id = live_articles.id
        and c.state = 'approved' and c.kind = 'comment')`,
    })
    .where('id', 'in', articles as ArticleId[])
    .execute();
}
