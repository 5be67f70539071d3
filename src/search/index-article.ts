import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { putLanguage, putNames } from './put-names.ts';
import { terms } from './terms.ts';
import { wordIndex } from './word-index.ts';

/**
 * Brings the index to what readers can read of this article now: put in, put in anew, or taken out where it is not live.
 * May be called any number of times, in any order with publication.
 */
export async function indexArticle(db: Db, id: ArticleId): Promise<void> {
  if (db.isTransaction) await indexNow(db, id);
  else await db.transaction().execute((transaction) => indexNow(transaction, id));
}

export async function removeArticle(db: Db, id: ArticleId): Promise<void> {
  await wordIndex(db).drop(id);
}

async function indexNow(db: Db, id: ArticleId): Promise<void> {
  const live = await db
    .selectFrom('liveArticles')
    .innerJoin('liveBodies', 'liveBodies.articleId', 'liveArticles.id')
    .select(['headline', 'kicker', 'standfirst', 'language', 'publishedAt', 'bylineJson', 'text'])
    .where('liveArticles.id', '=', id)
    .executeTakeFirst();
  if (!live) return wordIndex(db).drop(id);
  const sections = await db.selectFrom('liveSections').select('sectionId').where('articleId', '=', id).execute();
  const authors = await db
    .selectFrom('liveAuthors')
    .innerJoin('authors', 'authors.id', 'liveAuthors.authorId')
    .select(['authors.id', 'authors.name'])
    .where('articleId', '=', id)
    .orderBy('authors.id')
    .execute();
  const topics = await db
    .selectFrom('liveTopics')
    .innerJoin('topics', 'topics.id', 'liveTopics.topicId')
    .select(['topics.id', 'topics.name'])
    .where('articleId', '=', id)
    .orderBy('position')
    .execute();
  const read = (text: string) => terms(text.slice(0, LONGEST), live.language);
  // names count as text of the story: who looks for a reporter or a topic finds what they wrote, what it is about
  const named = [live.kicker, ...authors.map(({ name }) => name), ...topics.map(({ name }) => name)].join(' · ');
  await wordIndex(db).put({
    id,
    publishedAt: live.publishedAt,
    head: read(live.headline),
    deck: read(live.standfirst),
    body: [...read(live.text), ...read(named)],
    facets: [...sections.map(({ sectionId }) => `s${sectionId}`), ...authors.map((author) => `a${author.id}`)],
  });
  await putLanguage(db, live.language);
  await putNames(
    db,
    'section',
    sections.map(({ sectionId }) => sectionId),
  );
  await putNames(
    db,
    'author',
    authors.map((author) => author.id),
  );
  await putNames(
    db,
    'topic',
    topics.map((topic) => topic.id),
  );
}

// A novel's length; what comes after it in one article is not worth the index's room.
const LONGEST = 600_000;
