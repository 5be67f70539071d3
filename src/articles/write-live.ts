import type { ArticleId } from '../base/ids.ts';
import { articlesOf, mediaOf } from '../content/references-of.ts';
import { renderText } from '../content/render/text.ts';
import type { Db } from '../store/database.ts';
import { inPieces, insertMany } from '../store/insert-many.ts';
import type { NewRow } from '../store/tables.ts';
import { type Edition, fieldMedia } from './edition.ts';
import { liveRow } from './live-row.ts';
import type { LiveState } from './live-state.ts';
import { wordCount } from './word-count.ts';
import { writeOrigins } from './write-origins.ts';

/** Freezes the editions and puts what is derived from them in the place of what readers saw before. */
export async function writeLive(
  db: Db,
  editions: readonly Edition[],
  states: readonly LiveState[],
  before: ReadonlyMap<ArticleId, LiveState>,
): Promise<void> {
  const texts = editions.map(({ document }) => renderText(document));
  await writeOrigins(db, editions);
  await insertMany(db, 'editions', editions.map(frozen));
  await replaceArticles(db, editions, texts, await commentCounts(db, editions));
  await clearLists(db, [...before.keys()]);
  await insertMany(
    db,
    'liveBodies',
    editions.map(({ article, document }, at) => ({
      articleId: article.id,
      documentJson: JSON.stringify(document),
      text: texts[at] as string,
    })),
  );
  await writeLists(db, states);
  await writeReferences(db, editions);
  await markLive(db, editions);
}

function frozen(edition: Edition): NewRow<'editions'> {
  const { documentJson, leadJson, bylineJson, searchJson, ...plain } = edition.article;
  const { document, lead, byline, search, sectionIds, topicIds, path, slug, publishedAt, updatedAt, correctedAt } =
    edition;
  return {
    articleId: edition.article.id,
    number: edition.number,
    act: edition.order.act,
    note: edition.order.note?.trim() ?? '',
    snapshotJson: JSON.stringify({
      ...plain,
      ...{ path, slug, publishedAt, updatedAt, correctedAt },
      ...{ document, lead, byline, search, sectionIds, topicIds },
    }),
    publishedAt: edition.touchedAt,
  };
}

async function commentCounts(db: Db, editions: readonly Edition[]): Promise<Map<ArticleId, number>> {
  const rows = await db
    .selectFrom('comments')
    .select((on) => ['articleId', on.fn.countAll<number>().as('comments')])
    .where(
      'articleId',
      'in',
      editions.map(({ article }) => article.id),
    )
    .where('state', '=', 'approved')
    .where('kind', '=', 'comment')
    .groupBy('articleId')
    .execute();
  return new Map(rows.map(({ articleId, comments }) => [articleId, comments]));
}

async function replaceArticles(
  db: Db,
  editions: readonly Edition[],
  texts: readonly string[],
  comments: ReadonlyMap<ArticleId, number>,
): Promise<void> {
  const rows = editions.map((edition, at) =>
    liveRow(edition, wordCount(texts[at] as string), comments.get(edition.article.id) ?? 0),
  );
  for (const some of inPieces(rows)) {
    const columns = Object.keys(some[0] as object).filter((column) => column !== 'id') as (keyof (typeof rows)[0])[];
    await db
      .insertInto('liveArticles')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((on) => Object.fromEntries(columns.map((column) => [column, on.ref(`excluded.${column}`)]))),
      )
      .execute();
  }
}

const DERIVED = ['liveBodies', 'liveSections', 'liveTopics', 'liveAuthors', 'liveMedia', 'liveLinks'] as const;

async function clearLists(db: Db, ids: ArticleId[]): Promise<void> {
  if (!ids.length) return;
  for (const table of DERIVED) await db.deleteFrom(table).where('articleId', 'in', ids).execute();
}

async function writeLists(db: Db, states: readonly LiveState[]): Promise<void> {
  const rows = <Id, More>(list: (state: LiveState) => Id[], row: (id: Id, position: number) => More) =>
    states.flatMap((state) =>
      list(state).map((id, position) => ({
        ...row(id, position),
        publishedAt: state.publishedAt,
        articleId: state.id,
      })),
    );
  await insertMany(
    db,
    'liveSections',
    rows(
      ({ sections }) => sections,
      (sectionId) => ({ sectionId }),
    ),
  );
  await insertMany(
    db,
    'liveTopics',
    rows(
      ({ topics }) => topics,
      (topicId, position) => ({ topicId, position }),
    ),
  );
  await insertMany(
    db,
    'liveAuthors',
    rows(
      ({ authors }) => authors,
      (authorId) => ({ authorId }),
    ),
  );
}

async function writeReferences(db: Db, editions: readonly Edition[]): Promise<void> {
  const media = editions.flatMap((edition) =>
    [...new Set([...fieldMedia(edition), ...mediaOf(edition.document)])].map((mediaId) => ({
      articleId: edition.article.id,
      mediaId,
    })),
  );
  const links = editions.flatMap(({ article, document }) =>
    [...new Set(articlesOf(document))].map((targetId) => ({ articleId: article.id, targetId })),
  );
  await insertMany(db, 'liveMedia', media);
  await insertMany(db, 'liveLinks', links);
}

async function markLive(db: Db, editions: readonly Edition[]): Promise<void> {
  await db
    .updateTable('articles')
    .from('liveArticles as live')
    .set((on) => ({
      status: 'live',
      slug: on.ref('live.slug'),
      path: on.ref('live.path'),
      edition: on.ref('live.edition'),
      firstPublishedAt: on.ref('live.publishedAt'),
      updatedAt: on.ref('live.updatedAt'),
      correctedAt: on.ref('live.correctedAt'),
      touchedAt: on.ref('live.touchedAt'),
      scheduledAt: null,
    }))
    .whereRef('live.id', '=', 'articles.id')
    .where(
      'live.id',
      'in',
      editions.map(({ article }) => article.id),
    )
    .execute();
}
