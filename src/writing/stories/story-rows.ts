import type { Byline } from '../../articles/fields.ts';
import { wordCount } from '../../articles/word-count.ts';
import type { ArticleId, AuthorId } from '../../base/ids.ts';
import type { Document } from '../../content/document.ts';
import { renderText } from '../../content/render/text.ts';
import { upgrade } from '../../content/upgrade.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import type { Someone, StoryRow } from '../contract.ts';
import { peopleNamed } from '../names.ts';
import { factsOf, storyMayOf } from './may.ts';

const WORKING_TITLE = 80;

/** These stories as a list shows them, in this order; those that the person may not see are left out. */
export async function storyRows(
  db: Db,
  person: Person,
  ids: readonly ArticleId[],
  whoIsIn: (story: ArticleId) => Someone[],
): Promise<StoryRow[]> {
  if (ids.length === 0) return [];
  const facts = await factsOf(db, ids);
  const rows = await db
    .selectFrom('articles')
    .leftJoin('liveArticles as live', 'live.id', 'articles.id')
    .leftJoin('storyTexts as text', 'text.articleId', 'articles.id')
    .leftJoin('sections as section', 'section.id', 'articles.sectionId')
    .leftJoin('plans', 'plans.articleId', 'articles.id')
    .select([
      'articles.id',
      'articles.kind',
      'articles.headline',
      'articles.status',
      'articles.language',
      'articles.bylineJson',
      'articles.touchedAt',
      'articles.scheduledAt',
      'articles.sectionId',
      'section.name as sectionName',
      'plans.workingTitle',
      'live.path as livePath',
      'live.touchedAt as liveTouchedAt',
      'live.wordCount as liveWords',
      'text.words as textWords',
    ])
    .where('articles.id', 'in', ids)
    .execute();
  const texts = await textsOf(
    db,
    rows.filter((row) => !row.headline || (row.textWords ?? row.liveWords) === null).map(({ id }) => id),
  );
  const authors = await authorNames(
    db,
    rows.flatMap(({ bylineJson }) => (JSON.parse(bylineJson) as Byline).people.map(({ author }) => author)),
  );
  const named = await peopleNamed(
    db,
    [...facts.values()].flatMap(({ people }) => people),
  );
  const made = new Map<ArticleId, StoryRow>();
  for (const row of rows) {
    const own = facts.get(row.id);
    const may = own && storyMayOf(person, own);
    if (!may) continue;
    const text = texts.get(row.id) ?? '';
    const byline = JSON.parse(row.bylineJson) as Byline;
    made.set(row.id, {
      id: row.id,
      kind: row.kind,
      headline: row.headline || row.workingTitle || beginningOf(text),
      status: row.status,
      livePath: row.livePath,
      changed: row.liveTouchedAt !== null && row.touchedAt > row.liveTouchedAt,
      section: row.sectionId === null ? null : { id: row.sectionId, name: row.sectionName ?? '' },
      language: row.language,
      people: own.people.map(named),
      byline: byline.text ? [byline.text] : byline.people.flatMap(({ author }) => authors.get(author) ?? []),
      words: row.textWords ?? row.liveWords ?? wordCount(text),
      touchedAt: row.touchedAt,
      scheduledAt: row.scheduledAt,
      inIt: whoIsIn(row.id),
      may,
    });
  }
  return ids.flatMap((id) => made.get(id) ?? []);
}

async function textsOf(db: Db, ids: readonly ArticleId[]): Promise<Map<ArticleId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('articles').select(['id', 'documentJson']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, documentJson }) => [id, renderText(upgrade(JSON.parse(documentJson)) as Document)]));
}

async function authorNames(db: Db, ids: readonly AuthorId[]): Promise<Map<AuthorId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('authors')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function beginningOf(text: string): string {
  const [first = ''] = text.trim().split('\n');
  return first.length <= WORKING_TITLE ? first : `${first.slice(0, WORKING_TITLE).replace(/\s+\S*$/, '')} …`;
}
