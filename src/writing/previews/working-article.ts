import { type RawBuilder, sql } from 'kysely';
import { type AuthorRow, authorFields, authorFrom } from '../../articles/author-sql.ts';
import { changeFrom } from '../../articles/change-from.ts';
import type { Byline, Design, Display, Genre, Lead, SearchFields } from '../../articles/fields.ts';
import { type PictureRow, pictureFields, pictureFrom, readyPicture } from '../../articles/picture-sql.ts';
import type { PublicArticle, PublicAuthor, PublicTopic } from '../../articles/public.ts';
import { SectionTree } from '../../articles/section-tree.ts';
import { wordCount } from '../../articles/word-count.ts';
import type { Instant } from '../../base/clock.ts';
import type { ArticleId, AuthorId, MediaId } from '../../base/ids.ts';
import type { Document } from '../../content/document.ts';
import { articlesOf, mediaOf } from '../../content/references-of.ts';
import { renderText } from '../../content/render/text.ts';
import { upgrade } from '../../content/upgrade.ts';
import type { PublicMedia } from '../../media/public.ts';
import type { Db } from '../../store/database.ts';
import { jsonSql } from '../../store/json-sql.ts';
import { storedCopy } from '../texts/working-copy.ts';

/**
 * The working copy as a reader's page has its articles, as if it were published at `now`. Links lead to what is live;
 * those to anything else lead nowhere, as they would.
 */
export async function workingArticle(db: Db, id: ArticleId, now: Instant): Promise<PublicArticle | null> {
  const copy = await storedCopy(db, id);
  if (!copy) return null;
  const { article, sectionIds, topicIds } = copy;
  const document = upgrade(JSON.parse(article.documentJson)) as Document;
  const lead = article.leadJson === null ? null : (JSON.parse(article.leadJson) as Lead);
  const byline = JSON.parse(article.bylineJson) as Byline;
  const authors = await authorsOf(
    db,
    byline.people.map(({ author }) => author),
  );
  const media = await mediaWith(
    db,
    [...mediaOf(document), lead?.media].filter((file): file is MediaId => file != null),
  );
  const top = lead?.media == null ? undefined : media.get(lead.media);
  const picture = top?.kind === 'picture' ? top : null;
  const sections = new SectionTree(await db.selectFrom('sections').select(['id', 'parentId', 'path']).execute());
  return {
    ...{ id, kind: article.kind, path: article.path ?? '', headline: article.headline, standfirst: article.standfirst },
    ...{ kicker: article.kicker, genre: article.genre as Genre, design: article.design as Design },
    ...{ display: article.display as Display, language: article.language, sectionId: article.sectionId },
    byline: byline.people.flatMap(({ author, role }) => {
      const person = authors.get(author);
      if (!person) return [];
      const { name, slug, jobTitle, picture } = person;
      return [{ id: author, name, slug, role, jobTitle, picture }];
    }),
    bylineText: byline.text,
    publishedAt: article.firstPublishedAt ?? now,
    updatedAt: article.updatedAt,
    correctedAt: article.correctedAt,
    touchedAt: article.touchedAt,
    sticky: false,
    commentCount: 0,
    commentsOpen: false,
    picture,
    alt: lead?.decorative ? '' : lead?.alt || picture?.alt || '',
    edition: article.edition ?? 0,
    document,
    lead,
    search: JSON.parse(article.searchJson) as SearchFields,
    topics: await topicsOf(db, topicIds),
    sectionIds: sections.withAncestors(sectionIds),
    parentId: article.parentId,
    changes: await changesOf(db, id),
    wordCount: wordCount(renderText(document)),
    guid: article.guid,
    authors: [...authors.values()],
    media,
    links: await linksOf(db, articlesOf(document)),
  };
}

async function authorsOf(db: Db, ids: readonly AuthorId[]): Promise<Map<AuthorId, PublicAuthor>> {
  if (ids.length === 0) return new Map();
  const json = jsonSql(db);
  const { rows } = await sql<{ row: string }>`
    select ${json.text(json.object(authorFields(json)))} as row from authors a
    left join media ap on ap.id = a.picture_id and ${readyPicture('ap')} where a.id in (${sql.join(ids)})`.execute(db);
  const found = new Map(rows.map(({ row }) => authorFrom(JSON.parse(row) as AuthorRow)).map((one) => [one.id, one]));
  return new Map(ids.flatMap((id) => (found.has(id) ? [[id, found.get(id) as PublicAuthor]] : [])));
}

type MediaRow = PictureRow &
  Pick<PublicMedia & { kind: 'file' }, 'mime' | 'fileName' | 'bytes' | 'title'> & {
    kind: PublicMedia['kind'];
  };

async function mediaWith(db: Db, ids: readonly MediaId[]): Promise<Map<MediaId, PublicMedia>> {
  if (ids.length === 0) return new Map();
  const json = jsonSql(db);
  const fields: Record<string, RawBuilder<unknown>> = {
    ...pictureFields('x'),
    ...{ kind: sql`x.kind`, mime: sql`x.mime`, fileName: sql`x.file_name`, bytes: sql`x.bytes`, title: sql`x.title` },
  };
  const { rows } = await sql<{ row: string }>`select ${json.text(json.object(fields))} as row from media x
    where x.id in (${sql.join(ids)}) and x.state = 'ready' and x.hash is not null`.execute(db);
  return new Map(
    rows.flatMap(({ row }): [MediaId, PublicMedia][] => {
      const { kind, mime, fileName, bytes, title, ...own } = JSON.parse(row) as MediaRow;
      if (kind !== 'picture')
        return [[own.id, { kind, id: own.id, hash: own.hash as string, mime, fileName, bytes, title }]];
      const picture = pictureFrom(own);
      return picture ? [[own.id, { kind, ...picture }]] : [];
    }),
  );
}

async function topicsOf(db: Db, ids: readonly PublicTopic['id'][]): Promise<PublicTopic[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('topics').select(['id', 'slug', 'name']).where('id', 'in', ids).execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

async function changesOf(db: Db, id: ArticleId): Promise<PublicArticle['changes']> {
  const rows = await db
    .selectFrom('changes')
    .select(['kind', 'note', 'changedAt as at', 'edition', 'place'])
    .where('articleId', '=', id)
    .orderBy('changedAt')
    .execute();
  return rows.map(changeFrom);
}

async function linksOf(db: Db, ids: readonly ArticleId[]): Promise<PublicArticle['links']> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('liveArticles')
    .select(['id', 'path', 'headline', 'publishedAt'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...link }) => [id, link]));
}
