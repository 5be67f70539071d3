import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

/** A page that readers can open at the path, for tests of this room and of those that have no articles at hand. */
export async function livePage(db: Db, path: string): Promise<ArticleId> {
  const words = { standfirst: '', kicker: '', genre: '', design: 'page', display: '', language: 'en' };
  const row = { ...words, kind: 'page', slug: path.replaceAll('/', '') || 'page', headline: `At ${path}` } as const;
  const { id } = await db
    .insertInto('articles')
    .values({ ...row, status: 'live', path, documentJson: '{}', bylineJson: '{}', createdAt: 1, touchedAt: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const flags = { position: 0, sticky: 0, commentsOpen: 0 } as const;
  await db
    .insertInto('liveArticles')
    .values({
      ...{ ...row, ...flags, id, edition: 1, path, bylineJson: '{}', searchJson: '{}' },
      ...{ wordCount: 1, publishedAt: 1, touchedAt: 1 },
    })
    .execute();
  return id;
}
