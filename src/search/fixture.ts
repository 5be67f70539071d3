import type { Card } from '../articles/public.ts';
import type { ArticleId, AuthorId, SectionId, TopicId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

interface Story {
  id: number;
  headline?: string;
  standfirst?: string;
  text?: string;
  language?: string;
  publishedAt?: number;
  sections?: number[];
  authors?: number[];
  topics?: number[];
}

/** Puts a live story straight into the tables, as publication leaves them. */
export async function liveStory(db: Db, story: Story): Promise<ArticleId> {
  const id = story.id as ArticleId;
  const publishedAt = story.publishedAt ?? Date.UTC(2026, 0, 1) + story.id * 60_000;
  const words = {
    slug: `story-${id}`,
    headline: story.headline ?? `Story ${id}`,
    standfirst: story.standfirst ?? '',
    kicker: '',
    genre: '',
    design: 'news',
    display: 'standard',
    language: story.language ?? 'en',
  };
  const plain = { kind: 'story', position: 0, bylineJson: '{"people":[],"text":""}', searchJson: '{}' } as const;
  await db
    .insertInto('articles')
    .values({ ...plain, ...words, id, status: 'live', documentJson: '{}', createdAt: 0, touchedAt: 0 })
    .execute();
  await db
    .insertInto('liveArticles')
    .values({
      ...plain,
      ...words,
      id,
      edition: 1,
      path: `/${id}/`,
      sticky: 0,
      commentsOpen: 0,
      wordCount: 0,
      publishedAt,
      touchedAt: publishedAt,
    })
    .execute();
  await db
    .insertInto('liveBodies')
    .values({ articleId: id, documentJson: '{}', text: story.text ?? '' })
    .execute();
  for (const sectionId of (story.sections ?? []) as SectionId[])
    await db.insertInto('liveSections').values({ sectionId, publishedAt, articleId: id }).execute();
  for (const authorId of (story.authors ?? []) as AuthorId[])
    await db.insertInto('liveAuthors').values({ authorId, publishedAt, articleId: id }).execute();
  for (const topicId of (story.topics ?? []) as TopicId[])
    await db.insertInto('liveTopics').values({ topicId, publishedAt, articleId: id, position: 0 }).execute();
  return id;
}

/** Cards as the articles room makes them, of the columns that these tests look at. */
export function cardsOf(db: Db): { cards(ids: ArticleId[]): Promise<Card[]> } {
  return {
    async cards(ids) {
      const rows = await db.selectFrom('liveArticles').selectAll().where('id', 'in', ids).execute();
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        path: row.path,
        headline: row.headline,
        standfirst: row.standfirst,
        kicker: '',
        genre: '',
        design: 'news',
        language: row.language,
        sectionId: row.sectionId,
        byline: [],
        bylineText: '',
        publishedAt: row.publishedAt,
        updatedAt: null,
        sticky: false,
        commentCount: 0,
        picture: null,
        alt: '',
      }));
    },
  };
}
