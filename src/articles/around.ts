import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { type CardRow, cardFrom } from './card.ts';
import { selectCards } from './card-sql.ts';
import { homeOf } from './home-of.ts';
import { neighbour, newest } from './list-sql.ts';
import type { Card, ListOf, PublicArticle } from './public.ts';

const YEAR = 365 * 86_400_000;
/** of each topic and of the section, how many of the newest are looked at */
const DEPTH = 50;
const TOPICS = 12;
const SHOWN = 8;
/** what a shared section weighs; a shared topic weighs a million by the logarithm of its stories */
const SECTION_WEIGHT = 50_000;

/**
 * What stands around a story. Related: nearest in topics, a rare topic weighing more, then in the section; a story loses
 * half its weight in a year; ties go to the newer. At most one that is over a year older than the newest candidate,
 * unless there are no others. The same for every reader until something is published. One query.
 */
export async function around(
  db: Db,
  article: Pick<PublicArticle, 'id' | 'publishedAt' | 'sectionId' | 'topics'>,
): Promise<{ related: Card[]; previous: Card | null; next: Card | null }> {
  const home = homeOf(article);
  const rows = await selectCards(
    db,
    sql`${relatedPicks(article, home)}
      union all select 2 as list, 0 as place, id from (${neighbour(home, article, 'older')}) as older
      union all select 3 as list, 0 as place, id from (${neighbour(home, article, 'newer')}) as newer`,
  );
  const of = (list: number): CardRow[] => rows.filter((row) => row.list === list);
  const one = (list: number): Card | null => of(list).map(cardFrom)[0] ?? null;
  return { related: chosen(of(0), of(1)).map(cardFrom), previous: one(2), next: one(3) };
}

function chosen(recent: CardRow[], old: CardRow[]): CardRow[] {
  if (!recent.length) return old;
  return [...recent, ...old.slice(0, 1)].sort((a, b) => a.place - b.place).slice(0, SHOWN);
}

// list 0: recent, list 1: old; the higher the score the lower the place
function relatedPicks({ id, topics }: Pick<PublicArticle, 'id' | 'topics'>, home: ListOf): RawBuilder<unknown> {
  const candidates = [
    ...topics.slice(0, TOPICS).map((topic) => ({ of: { topic: topic.id }, weight: rarity(topic.id) })),
    { of: home, weight: sql.lit(SECTION_WEIGHT) },
  ].map(({ of, weight }, at) => {
    const name = sql.ref(`c${at}`);
    return sql`select id, published_at, ${weight} as weight from (${newest(of, DEPTH)}) as ${name}`;
  });
  return sql`select list, place, id from (
      select id, old as list, -score as place,
        row_number() over (partition by old order by score desc, published_at desc, id desc) as rank_in_list
      from (
        select id, published_at, nearness * ${sql.lit(YEAR)} / (${sql.lit(YEAR)} + newest - published_at) as score,
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

// whole numbers, so that sums are the same in whatever order they are made
function rarity(topic: number): RawBuilder<number> {
  return sql`(select cast(1000000 / ln(cast(stories + 2 as double precision)) as bigint) from live_counts
    where kind = 'topic' and target_id = ${topic} and month = -1)`;
}
