import { sql } from 'kysely';
import type { ArticleId, AuthorId, SectionId, TopicId } from '../base/ids.ts';
import { readSettings } from '../paper/read-settings.ts';
import type { Settings } from '../paper/settings.ts';
import type { Db } from '../store/database.ts';
import { dialectOf } from '../store/dialect.ts';
import type { Row } from '../store/tables.ts';
import { SectionTree } from './section-tree.ts';

export interface WorkingCopy {
  article: Row<'articles'>;
  /** the primary one first */
  sectionIds: SectionId[];
  topicIds: TopicId[];
}

export interface WorkingCopies {
  copies: Map<ArticleId, WorkingCopy>;
  settings: Settings;
  sections: SectionTree;
  /** empty where the paper's addresses have no author in them */
  authorSlugs: Map<AuthorId, string>;
}

/** All that publishing needs of some articles. On PostgreSQL the articles are locked until the transaction ends. */
export async function readWorkingCopies(db: Db, ids: readonly ArticleId[]): Promise<WorkingCopies> {
  const articles = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(dialectOf(db) === 'postgres', (query) => query.forUpdate())
    .execute();
  const places = await db
    .selectFrom('articleSections')
    .select(['articleId', 'sectionId as target', sql.lit('section').as('list'), sql<number>`-is_primary`.as('at')])
    .where('articleId', 'in', ids)
    .unionAll(
      (db) =>
        db
          .selectFrom('articleTopics')
          .select(['articleId', 'topicId as target', sql.lit('topic').as('list'), 'position as at'])
          .where('articleId', 'in', ids) as never,
    )
    .orderBy('at')
    .orderBy('target')
    .execute();
  const copies = new Map<ArticleId, WorkingCopy>(
    articles.map((article) => [article.id, { article, sectionIds: [], topicIds: [] }]),
  );
  for (const { articleId, list, target } of places) {
    const copy = copies.get(articleId);
    if (list === 'section') copy?.sectionIds.push(target);
    else copy?.topicIds.push(target as number as TopicId);
  }
  const settings = await readSettings(db);
  return {
    copies,
    settings,
    sections: new SectionTree(await db.selectFrom('sections').select(['id', 'parentId', 'path']).execute()),
    authorSlugs: settings.articlePath.includes('{author}') ? await slugs(db) : new Map(),
  };
}

async function slugs(db: Db): Promise<Map<AuthorId, string>> {
  const authors = await db.selectFrom('authors').select(['id', 'slug']).execute();
  return new Map(authors.map(({ id, slug }) => [id, slug]));
}
