import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { NameKind } from './put-names.ts';
import { terms } from './terms.ts';
import type { Entry } from './word-index.ts';

/** What the index is to hold of those of these articles that are live. Four queries. */
export async function entriesOf(
  db: Db,
  ids: readonly ArticleId[],
): Promise<{ entries: Entry[]; languages: Set<string>; names: Record<NameKind, Set<number>> }> {
  const stories = await storiesOf(db, ids);
  const { sections, authors, topics } = await listsOf(db, ids);
  const entries = stories.map((story): Entry => {
    const read = (text: string) => terms(text.slice(0, LONGEST), story.language);
    const writers = authors.get(story.id) ?? [];
    // names count as text of the story: who looks for a reporter or a topic finds what they wrote, what it is about
    const named = [story.kicker, ...[...writers, ...(topics.get(story.id) ?? [])].map(({ name }) => name)].join(' · ');
    return {
      id: story.id,
      publishedAt: story.publishedAt,
      head: read(story.headline),
      deck: read(story.standfirst),
      body: [...read(story.text), ...read(named)],
      facets: [
        ...(sections.get(story.id) ?? []).map(({ id }) => `s${id}`),
        ...writers.map((writer) => `a${writer.id}`),
      ],
    };
  });
  const idsIn = (lists: Lists): Set<number> => new Set([...lists.values()].flat().map(({ id }) => id));
  return {
    entries,
    languages: new Set(stories.map(({ language }) => language)),
    names: { section: idsIn(sections), author: idsIn(authors), topic: idsIn(topics) },
  };
}

// A novel's length; what comes after it in one article is not worth the index's room.
const LONGEST = 600_000;

type Lists = Map<ArticleId, { id: number; name: string }[]>;

function storiesOf(db: Db, ids: readonly ArticleId[]) {
  return db
    .selectFrom('liveArticles')
    .innerJoin('liveBodies', 'liveBodies.articleId', 'liveArticles.id')
    .select(['id', 'headline', 'kicker', 'standfirst', 'language', 'publishedAt', 'text'])
    .where('id', 'in', ids)
    .execute();
}

async function listsOf(db: Db, ids: readonly ArticleId[]): Promise<Record<'sections' | 'authors' | 'topics', Lists>> {
  const sections = await db
    .selectFrom('liveSections')
    .select((on) => ['articleId', 'sectionId as id', on.val('').as('name')])
    .where('articleId', 'in', ids)
    .orderBy('sectionId')
    .execute();
  const authors = await db
    .selectFrom('liveAuthors')
    .innerJoin('authors', 'authors.id', 'liveAuthors.authorId')
    .select(['articleId', 'authors.id', 'authors.name'])
    .where('articleId', 'in', ids)
    .orderBy('authors.id')
    .execute();
  const topics = await db
    .selectFrom('liveTopics')
    .innerJoin('topics', 'topics.id', 'liveTopics.topicId')
    .select(['articleId', 'topics.id', 'topics.name'])
    .where('articleId', 'in', ids)
    .orderBy('liveTopics.position')
    .execute();
  const grouped = (rows: { articleId: ArticleId; id: number; name: string }[]): Lists =>
    Map.groupBy(rows, ({ articleId }) => articleId);
  return { sections: grouped(sections), authors: grouped(authors), topics: grouped(topics) };
}
