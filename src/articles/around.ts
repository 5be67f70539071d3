import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import { type CardRow, cardFrom } from './card.ts';
import { selectCards } from './card-sql.ts';
import { homeOf } from './home-of.ts';
import { neighbour, newest } from './list-sql.ts';
import type { Around, Card, ListOf, PublicArticle } from './public.ts';
import {
  chosen,
  DEPTH,
  LOT,
  ownLot,
  RARITY,
  relatedUntil,
  SECTION_WEIGHT,
  SHOWN,
  TOPICS,
  YEAR,
} from './related-rule.ts';

/**
 * What stands around a story. Related: nearest in topics, a rare topic weighing more, then in the section; a story loses
 * half its weight in a year; among those as near a lot decides ({@link LOT}). At most one that is over a year older than the
 * newest candidate, unless there are no others. What was published since the full hour waits for the next one: the same for
 * every reader until then, and no story that comes makes all the pages anew at whose foot it will stand. One query.
 */
export async function around(
  db: Db,
  article: Pick<PublicArticle, 'id' | 'publishedAt' | 'sectionId' | 'topics'>,
  now: Instant,
): Promise<Around> {
  const home = homeOf(article);
  const until = relatedUntil(now);
  const rows = await selectCards(
    db,
    sql`${relatedPicks(article, home, until)}
      union all select 2 as list, 0 as place, id from (${neighbour(home, article, 'older')}) as older
      union all select 3 as list, 0 as place, id from (${neighbour(home, article, 'newer')}) as newer`,
  );
  const of = (list: number): CardRow[] => rows.filter((row) => row.list === list);
  const one = (list: number): Card | null => of(list).map(cardFrom)[0] ?? null;
  const related = chosen(of(0), of(1), (a, b) => a.place - b.place).map(cardFrom);
  return { related, previous: one(2), next: one(3), until };
}

// list 0: recent, list 1: old; the higher the score the lower the place
function relatedPicks(
  { id, topics }: Pick<PublicArticle, 'id' | 'topics'>,
  home: ListOf,
  until: Instant,
): RawBuilder<unknown> {
  const { prime, of } = LOT;
  const lot = sql`cast(id as bigint) % ${sql.lit(prime)} * ${sql.lit(ownLot(id))} % ${sql.lit(prime)} % ${sql.lit(of)}`;
  const candidates = [
    ...topics.slice(0, TOPICS).map((topic) => ({ of: { topic: topic.id }, weight: rarity(topic.id) })),
    { of: home, weight: sql.lit(SECTION_WEIGHT) },
  ].map(({ of: list, weight }, at) => {
    const name = sql.ref(`c${at}`);
    return sql`select id, published_at, ${weight} as weight from (${newest(list, DEPTH, { until })}) as ${name}`;
  });
  return sql`select list, place, id from (
      select id, old as list, -score as place,
        row_number() over (partition by old order by score desc, published_at desc, id desc) as rank_in_list
      from (
        select id, published_at,
          nearness * ${sql.lit(YEAR)} / (${sql.lit(YEAR)} + newest - published_at) * (${sql.lit(of)} + ${lot}) as score,
          case when published_at < newest - ${sql.lit(YEAR)} then 1 else 0 end as old
        from (
          select id, published_at, cast(sum(weight) as bigint) as nearness, max(max(published_at)) over () as newest
          from (${sql.join(candidates, sql` union all `)}) as candidates
          where id <> ${id}
          group by id, published_at
        ) as weighed
      ) as scored
    ) as ranked where rank_in_list <= ${sql.lit(SHOWN)}`;
}

function rarity(topic: number): RawBuilder<number> {
  const steps = RARITY.map(({ below, weight }) => sql`when stories < ${sql.lit(below)} then ${sql.lit(weight)}`);
  return sql`(select case ${sql.join(steps, sql` `)} else ${sql.lit(RARITY.at(-1)?.weight)} end from live_counts
    where kind = 'topic' and target_id = ${topic} and month = -1)`;
}
