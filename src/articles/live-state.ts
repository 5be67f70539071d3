import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, AuthorId, SectionId, TopicId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { SHOWN_COLUMNS, type ShownElsewhere, shownOf } from './shown-of.ts';

/** Where a live article is to be found: its address and the lists it stands in. `sections` include all ancestors. */
export interface LiveState {
  id: ArticleId;
  kind: 'story' | 'page';
  path: string;
  publishedAt: Instant;
  /** the primary section */
  sectionId: SectionId | null;
  /** the page above a page */
  parentId: ArticleId | null;
  sections: SectionId[];
  topics: TopicId[];
  authors: AuthorId[];
  shown: ShownElsewhere;
}

/** The state of those of the articles that are live. Two queries, one where none is. */
export async function readLive(db: Db, ids: readonly ArticleId[]): Promise<Map<ArticleId, LiveState>> {
  const rows = await db
    .selectFrom('liveArticles')
    .select(['id', ...SHOWN_COLUMNS])
    .where('id', 'in', ids)
    .execute();
  const states = new Map<ArticleId, LiveState>(
    rows.map((row) => {
      const { id, kind, path, publishedAt, sectionId, parentId } = row;
      const lists = { sections: [], topics: [], authors: [] };
      return [id, { id, kind, path, publishedAt, sectionId, parentId, ...lists, shown: shownOf(row) }];
    }),
  );
  if (!rows.length) return states;
  const live = [...states.keys()];
  const places = await db
    .selectFrom('liveSections')
    .select(['articleId', sql.lit('sections').as('list'), 'sectionId as target'])
    .where('articleId', 'in', live)
    .unionAll(
      (db) =>
        db
          .selectFrom('liveTopics')
          .select(['articleId', sql.lit('topics').as('list'), 'topicId as target'])
          .where('articleId', 'in', live) as never,
    )
    .unionAll(
      (db) =>
        db
          .selectFrom('liveAuthors')
          .select(['articleId', sql.lit('authors').as('list'), 'authorId as target'])
          .where('articleId', 'in', live) as never,
    )
    .execute();
  for (const { articleId, list, target } of places)
    (states.get(articleId)?.[list as 'sections' | 'topics' | 'authors'] as number[]).push(target);
  return states;
}
