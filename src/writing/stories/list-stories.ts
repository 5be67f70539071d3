import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { RIGHTS } from '../../people/rights.ts';
import type { Db } from '../../store/database.ts';
import type { Database } from '../../store/tables.ts';
import type { Someone, StoryRow, stories } from '../contract.ts';
import { storyRows } from './story-rows.ts';
import { hasWordsAnywhere } from './story-words.ts';

export type ListQuery = z.output<typeof stories.input>;

/** One page of the stories that this person may see. */
export async function listStories(
  db: Db,
  person: Person,
  query: ListQuery,
  whoIsIn: (story: ArticleId) => Someone[],
): Promise<{ stories: StoryRow[]; next: string | null }> {
  const sections = query.section === undefined ? null : await withBelow(db, query.section);
  const found = await db
    .selectFrom('articles')
    .select(['articles.id', 'articles.touchedAt'])
    .where((on) => on.and(conditions(db, on, person, query, sections)))
    .orderBy('articles.touchedAt', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    stories: await storyRows(
      db,
      person,
      page.map(({ id }) => id),
      whoIsIn,
    ),
    next: found.length > page.length && last ? `${last.touchedAt}.${last.id}` : null,
  };
}

type On = ExpressionBuilder<Database, 'articles'>;

function conditions(db: Db, on: On, person: Person, query: ListQuery, sections: readonly SectionId[] | null) {
  const isOf = (id: string) =>
    on.exists(
      on
        .selectFrom('storyPeople')
        .select('storyPeople.articleId')
        .whereRef('storyPeople.articleId', '=', 'articles.id')
        .where('storyPeople.personId', '=', id as Person['id']),
    );
  const isIn = (ids: readonly SectionId[]) =>
    on.exists(
      on
        .selectFrom('articleSections')
        .select('articleSections.articleId')
        .whereRef('articleSections.articleId', '=', 'articles.id')
        .where('articleSections.sectionId', 'in', ids),
    );
  const reach = person.roles.flatMap((role) => RIGHTS[role]['story.read']?.whose ?? []);
  const seen = !reach.includes('any')
    ? on.and([isOf(person.id), on.lit(reach.length > 0)])
    : person.sections === null
      ? on.lit(true)
      : on.or([isOf(person.id), person.sections.length > 0 ? isIn(person.sections) : on.lit(false)]);
  const all: Expression<SqlBool>[] = [seen];
  if (query.mine) all.push(isOf(person.id));
  if (query.person !== undefined) all.push(isOf(query.person));
  if (query.kind) all.push(on('articles.kind', '=', query.kind));
  if (query.status) all.push(on('articles.status', '=', query.status));
  // what readers have is not in the trash: where that is asked, two indexes answer
  else if (!query.changed) all.push(on('articles.status', '!=', 'trash'));
  if (sections) all.push(sections.length > 0 ? isIn(sections) : on.lit(false));
  if (query.author !== undefined) all.push(sql<SqlBool>`articles.byline_json like ${`%"author":${query.author},%`}`);
  if (query.changed)
    all.push(
      on.exists(
        on
          .selectFrom('liveArticles')
          .select('liveArticles.id')
          .whereRef('liveArticles.id', '=', 'articles.id')
          .whereRef('liveArticles.touchedAt', '<', 'articles.touchedAt'),
      ),
    );
  if (query.from !== undefined) all.push(on('articles.touchedAt', '>=', query.from));
  if (query.until !== undefined) all.push(on('articles.touchedAt', '<', query.until));
  if (query.before) {
    const [at, id] = query.before.split('.').map(Number) as [number, ArticleId];
    all.push(
      on('articles.touchedAt', '<=', at),
      on.or([on('articles.touchedAt', '<', at), on('articles.id', '<', id)]),
    );
  }
  if (query.words) all.push(...hasWordsAnywhere(db, query.words));
  return all;
}

async function withBelow(db: Db, section: SectionId): Promise<SectionId[]> {
  const rows = await db.selectFrom('sections').select(['id', 'path']).execute();
  const top = rows.find(({ id }) => id === section);
  return rows.filter(({ id, path }) => id === section || (top && path.startsWith(`${top.path}/`))).map(({ id }) => id);
}
