import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { jsonSql } from '../store/json-sql.ts';
import type { SearchFields } from './fields.ts';
import { type PictureRow, pictureFrom, pictureJson, readyPicture } from './picture-sql.ts';
import type { PublicArticles } from './public.ts';

/** Every live address, in the order of their ids, a piece at a time. One query. */
export async function addresses(db: Db, after: ArticleId | 0, limit: number): ReturnType<PublicArticles['addresses']> {
  const json = jsonSql(db);
  const { rows } = await sql<AddressRow>`
    select l.id, l.path, l.headline, l.language, l.kind, l.published_at, l.updated_at, l.search_json,
      ${json.text(pictureJson(json, 'm'))} as picture_json
    from live_articles l left join media m on m.id = l.lead_media_id and ${readyPicture('m')}
    where l.id > ${after} order by l.id limit ${sql.lit(limit)}`.execute(db);
  return rows.map(({ updatedAt, searchJson, pictureJson: picture, ...row }) => ({
    ...row,
    changedAt: Math.max(updatedAt ?? 0, row.publishedAt),
    noindex: isKeptOut(JSON.parse(searchJson) as SearchFields, row.path),
    picture: pictureFrom(JSON.parse(picture) as PictureRow),
  }));
}

/** A text whose original is elsewhere is not ours to be listed. */
function isKeptOut({ noindex, canonical }: SearchFields, path: string): boolean {
  return noindex === true || (canonical !== undefined && !canonical.endsWith(path));
}

interface AddressRow {
  id: ArticleId;
  path: string;
  headline: string;
  language: string;
  kind: 'story' | 'page';
  publishedAt: Instant;
  updatedAt: Instant | null;
  searchJson: string;
  pictureJson: string;
}
