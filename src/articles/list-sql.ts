import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { Keyset, ListOf } from './public.ts';

/** Where reading begins: after an entry, or below an instant, and after `offset` more. */
export interface Start {
  before?: Keyset;
  until?: Instant;
  offset?: number;
}

/** The ids of the newest stories of a list, read from one narrow index: a select with the columns `id`, `published_at`. */
export function newest(of: ListOf, limit: number, start: Start = {}): RawBuilder<unknown> {
  const { table, id, where } = listSource(of);
  const { before, until, offset } = start;
  return sql`select ${id} as id, published_at from ${table} where ${where}
    ${before ? sql`and (published_at, ${id}) < (${before.publishedAt}, ${before.id})` : sql``}
    ${until === undefined ? sql`` : sql`and published_at < ${until}`}
    order by published_at desc, ${id} desc limit ${sql.lit(limit)} ${offset ? sql`offset ${sql.lit(offset)}` : sql``}`;
}

/** The same of what feeds carry: stories that were left out of them are passed over. */
export function newestInFeeds(of: ListOf, limit: number): RawBuilder<unknown> {
  const { table, id, where } = listSource(of);
  return sql`select ${id} as id, published_at from ${table}
    where ${where} and exists (select 1 from live_articles carried where carried.id = ${table}.${id} and carried.in_feeds = 1)
    order by published_at desc, ${id} desc limit ${sql.lit(limit)}`;
}

/** Several selects of ids as the picks of `selectCards`, the first as list 0. */
export function asPicks(selects: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(
    selects.map(
      (select, at) => sql`select ${sql.lit(at)} as list, 0 as place, id from (${select}) as ${sql.ref(`s${at}`)}`,
    ),
    sql` union all `,
  );
}

/** The next older or newer story beside an entry of a list. */
export function neighbour(of: ListOf, entry: Keyset, which: 'older' | 'newer'): RawBuilder<unknown> {
  if (which === 'older') return newest(of, 1, { before: entry });
  const { table, id, where } = listSource(of);
  return sql`select ${id} as id, published_at from ${table}
    where ${where} and (published_at, ${id}) > (${entry.publishedAt}, ${entry.id})
    order by published_at, ${id} limit 1`;
}

export function listSource(of: ListOf): {
  table: RawBuilder<unknown>;
  id: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
} {
  const id = sql`article_id`;
  if ('section' in of) return { table: sql`live_sections`, id, where: sql`section_id = ${of.section}` };
  if ('topic' in of) return { table: sql`live_topics`, id, where: sql`topic_id = ${of.topic}` };
  if ('author' in of) return { table: sql`live_authors`, id, where: sql`author_id = ${of.author}` };
  const table = sql`live_articles`;
  const story = sql`kind = 'story'`;
  // only stories are; were the kind named too, SQLite would walk all stories by date
  if ('sticky' in of) return { table, id: sql`id`, where: sql`sticky = 1` };
  if ('from' in of)
    return { table, id: sql`id`, where: sql`${story} and published_at >= ${of.from} and published_at < ${of.until}` };
  return { table, id: sql`id`, where: story };
}
