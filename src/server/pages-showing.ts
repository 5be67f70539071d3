import type { ArticleId, AuthorId, MediaId } from '../base/ids.ts';
import { frontsShowing } from '../fronts/fronts-showing.ts';
import type { Db } from '../store/database.ts';

/**
 * Tags of the pages that show a file or an author without naming them in a tag of their own: stories with the file in them,
 * and stories (on fronts and in lists too) under whose headline the author stands. At most four queries.
 */
export async function pagesShowing(db: Db, media: readonly MediaId[], authors: readonly AuthorId[]): Promise<string[]> {
  const tags = new Set<string>();
  const people = new Set(authors);
  const addAll = (id: ArticleId) => tags.add(`article:${id}`).add(`card:${id}`).add(`line:${id}`);
  if (media.length > 0) {
    const stories = await db.selectFrom('liveMedia').select('articleId').where('mediaId', 'in', media).execute();
    for (const { articleId } of stories) addAll(articleId);
    for (const tag of await frontsShowing(db, media)) tags.add(tag);
    const pictured = await db.selectFrom('authors').select('id').where('pictureId', 'in', media).execute();
    for (const { id } of pictured) people.add(id);
  }
  if (people.size > 0) {
    const stories = await db
      .selectFrom('liveAuthors')
      .select('articleId')
      .where('authorId', 'in', [...people])
      .execute();
    for (const { articleId } of stories) addAll(articleId);
    for (const id of people) tags.add(`author:${id}`).add(`profile:${id}`);
  }
  return [...tags];
}
