import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { type JsonSql, jsonSql } from '../store/json-sql.ts';
import type { CardRow } from './card.ts';
import { pictureJson, readyPicture } from './picture-sql.ts';

/**
 * The cards of `picks`, a select with the columns `list` (integer), `place` (number) and `id` of live articles: ordered by
 * list, then place, then newest first. One query, whatever hangs on the cards.
 */
export async function selectCards(db: Db, picks: RawBuilder<unknown>): Promise<CardRow[]> {
  const json = jsonSql(db);
  const { rows } = await sql<CardRow>`
    with picks as (${picks})
    select p.list, p.place, ${cardColumns(json, json.object(bylineFields(json)))}
    ${fromPicks}
    where l.id = p.id order by p.list, p.place, l.published_at desc, l.id desc`.execute(db);
  return rows;
}

/** `p`, `l` and `m` as {@link cardColumns} names them. A cross join keeps SQLite from beginning with all articles. */
export const fromPicks = sql`from picks p cross join live_articles l left join media m
  on m.id = l.lead_media_id and ${readyPicture('m')}`;

/** What a card is made of. `person`: what is wanted of each author (`a`, picture `ap`) of the by-line. */
export function cardColumns(json: JsonSql, person: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`l.id, l.kind, l.path, l.headline, l.standfirst, l.kicker, l.genre, l.design, l.language, l.section_id,
    l.byline_json, l.published_at, l.updated_at, l.sticky, l.comment_count, l.lead_json,
    ${json.text(pictureJson(json, 'm'))} as picture_json,
    ${json.rows(
      person,
      sql`${json.elements(sql`l.byline_json`, 'people')} r cross join authors a left join media ap
        on ap.id = a.picture_id and ${readyPicture('ap')} where a.id = ${json.integer(sql`r.value`, 'author')}`,
      sql`r.key`,
    )} as people_json`;
}

/** An author as a by-line shows them. */
export const bylineFields = (json: JsonSql) => ({
  id: sql`a.id`,
  slug: sql`a.slug`,
  name: sql`a.name`,
  role: sql`r.value ->> 'role'`,
  jobTitle: sql`a.job_title`,
  picture: pictureJson(json, 'ap'),
});
