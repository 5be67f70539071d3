import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, MediaId, SectionId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { upgrade } from '../content/upgrade.ts';
import type { PublicMedia } from '../media/public.ts';
import type { Db } from '../store/database.ts';
import { type JsonSql, jsonSql } from '../store/json-sql.ts';
import { type AuthorRow, authorFields, authorFrom } from './author-sql.ts';
import { type CardRow, cardFrom } from './card.ts';
import { bylineFields, cardColumns, fromPicks } from './card-sql.ts';
import { type ChangeRow, changeFrom } from './change-from.ts';
import type { Display, Lead, Origins, SearchFields } from './fields.ts';
import { type PictureRow, pictureFields, pictureFrom } from './picture-sql.ts';
import type { PublicArticle, PublicTopic } from './public.ts';

/** The whole articles of `picks` (as for `selectCards`), with everything their pages refer to. One query. */
export async function selectArticles(db: Db, picks: RawBuilder<unknown>): Promise<PublicArticle[]> {
  const json = jsonSql(db);
  const { rows } = await sql<ArticleRow>`
    with picks as (${picks})
    select p.list, p.place, ${cardColumns(json, json.object({ ...authorFields(json), ...bylineFields(json) }))},
      l.edition, l.display, l.search_json, l.parent_id, l.corrected_at, l.touched_at, l.word_count, l.comments_open,
      l.guid, (select max(e.number) from editions e where e.article_id = l.id and e.act in ('publish', 'import')) as comparable_since,
      (select b.document_json from live_bodies b where b.article_id = l.id) as document_json,
      (select o.origins_json from passage_origins o where o.article_id = l.id and o.edition = l.edition) as origins_json,
      ${references(json)}
    ${fromPicks}
    where l.id = p.id order by p.list, p.place, l.published_at desc, l.id desc`.execute(db);
  return rows.map(articleFrom);
}

function references(json: JsonSql): RawBuilder<unknown> {
  const media = {
    ...pictureFields('x'),
    kind: sql`x.kind`,
    mime: sql`x.mime`,
    fileName: sql`x.file_name`,
    bytes: sql`x.bytes`,
    title: sql`x.title`,
  };
  const link = { id: sql`o.id`, path: sql`o.path`, headline: sql`o.headline`, publishedAt: sql`o.published_at` };
  return sql`
    ${json.rows(
      json.object({ id: sql`t.id`, slug: sql`t.slug`, name: sql`t.name` }),
      sql`live_topics lt join topics t on t.id = lt.topic_id where lt.article_id = l.id`,
      sql`lt.position`,
    )} as topics_json,
    ${json.rows(sql`ls.section_id`, sql`live_sections ls where ls.article_id = l.id`, sql`ls.section_id`)} as sections_json,
    ${json.rows(
      json.object({
        ...{ kind: sql`c.kind`, note: sql`c.note`, at: sql`c.changed_at` },
        ...{ edition: sql`c.edition`, place: sql`c.place` },
      }),
      sql`changes c where c.article_id = l.id`,
      sql`c.changed_at, c.id`,
    )} as changes_json,
    ${json.rows(
      json.object(media),
      sql`live_media lm join media x on x.id = lm.media_id
        where lm.article_id = l.id and x.state = 'ready' and x.hash is not null`,
      sql`x.id`,
    )} as media_json,
    ${json.rows(
      json.object(link),
      sql`live_links k join live_articles o on o.id = k.target_id where k.article_id = l.id`,
      sql`o.id`,
    )} as links_json`;
}

interface ArticleRow extends CardRow {
  edition: number;
  display: string;
  searchJson: string;
  parentId: ArticleId | null;
  correctedAt: Instant | null;
  touchedAt: Instant;
  wordCount: number;
  commentsOpen: 0 | 1;
  guid: string | null;
  comparableSince: number | null;
  documentJson: string;
  originsJson: string | null;
  topicsJson: string;
  sectionsJson: string;
  changesJson: string;
  mediaJson: string;
  linksJson: string;
}

function articleFrom(row: ArticleRow): PublicArticle {
  const sections = JSON.parse(row.sectionsJson) as SectionId[];
  const links = JSON.parse(row.linksJson) as { id: ArticleId; path: string; headline: string; publishedAt: Instant }[];
  const media = (JSON.parse(row.mediaJson) as MediaRow[]).map(mediaFrom).filter((file) => file !== null);
  const people = new Map((JSON.parse(row.peopleJson) as AuthorRow[]).map((author) => [author.id, author]));
  return {
    ...cardFrom(row),
    edition: row.edition,
    display: row.display as Display,
    document: upgrade(JSON.parse(row.documentJson)) as Document,
    lead: row.leadJson === null ? null : (JSON.parse(row.leadJson) as Lead),
    search: JSON.parse(row.searchJson) as SearchFields,
    topics: JSON.parse(row.topicsJson) as PublicTopic[],
    // the primary one first
    sectionIds: sections.sort((a, b) => Number(b === row.sectionId) - Number(a === row.sectionId)),
    parentId: row.parentId,
    correctedAt: row.correctedAt,
    touchedAt: row.touchedAt,
    changes: (JSON.parse(row.changesJson) as ChangeRow[]).map(changeFrom),
    ...(row.comparableSince !== null && { comparableSince: row.comparableSince }),
    ...(row.originsJson !== null && { origins: JSON.parse(row.originsJson) as Origins }),
    wordCount: row.wordCount,
    commentsOpen: row.commentsOpen === 1,
    guid: row.guid,
    authors: [...people.values()].map(authorFrom),
    media: new Map(media.map((file) => [file.id, file])),
    links: new Map(links.map(({ id, ...link }) => [id, link])),
  };
}

interface MediaRow extends PictureRow {
  id: MediaId;
  kind: PublicMedia['kind'];
  mime: string;
  fileName: string;
  bytes: number;
  title: string;
}

function mediaFrom({ kind, mime, fileName, bytes, title, ...row }: MediaRow): PublicMedia | null {
  if (kind !== 'picture') return { kind, id: row.id, hash: row.hash as string, mime, fileName, bytes, title };
  const picture = pictureFrom(row);
  return picture && { kind, ...picture };
}
