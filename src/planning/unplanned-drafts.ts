import type { Db } from '../store/database.ts';

/** Stories in work that nobody planned: they count as being where `firstWorking` is, or ready where their text is. */
export function unplannedDrafts(db: Db) {
  return db
    .selectFrom('articles')
    .select('articles.id')
    .where('articles.status', 'in', ['draft', 'ready', 'scheduled'])
    .where('articles.kind', '=', 'story')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('plans').select('plans.articleId').whereRef('plans.articleId', '=', 'articles.id'))),
    );
}
