import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { TopicId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { homeOf } from './home-of.ts';
import { TOTAL } from './list-counts.ts';
import { newest } from './list-sql.ts';
import type { ListOf } from './public.ts';
import { type Candidate, DEPTH, printedOf, rarityOf, relatedIn, SECTION_WEIGHT } from './related-rule.ts';
import type { ShownRelated } from './related-tags.ts';

/** so many more are read of each list, for pages that were made before the newest came */
const SINCE = 100;
/** in one statement: SQLite takes five hundred selects in a union */
const LISTS_AT_ONCE = 40;

/**
 * Those of the stories at whose foot other stories belong than are shown there, by the rule of `around.ts` at the hour when it
 * was made. A few queries for the lists that they share, however many stories there are.
 */
export async function changedRelated<Shown extends ShownRelated>(db: Db, shown: readonly Shown[]): Promise<Shown[]> {
  const wanted = new Map<string, ListOf>();
  for (const { topics, section } of shown) {
    for (const topic of topics) wanted.set(`topic:${topic}`, { topic });
    wanted.set(`home:${section}`, homeOf({ sectionId: section }));
  }
  const lists = await newestOf(db, [...wanted]);
  const weights = await raritiesOf(db, [...new Set(shown.flatMap(({ topics }) => topics))]);
  return shown.filter(({ story, topics, section, related, above, until }) => {
    const own = [
      ...topics.map((topic) => ({ all: lists.get(`topic:${topic}`) ?? [], weight: weights.get(topic) ?? 0 })),
      { all: lists.get(`home:${section}`) ?? [], weight: SECTION_WEIGHT },
    ].map(({ all, weight }) => ({ all, weight, entries: before(all, until) }));
    // so much came since that nobody knows what stood below it
    if (own.some(({ all, entries }) => entries.length < DEPTH && all.length === DEPTH + SINCE)) return true;
    const now = printedOf(
      relatedIn(story, own).map((id) => ({ id })),
      new Set(above),
    );
    return now.length !== related.length || now.some(({ id }, at) => id !== related[at]);
  });
}

/** The first of them, newest first, that were published by then. */
function before(all: readonly Candidate[], until: Instant): Candidate[] {
  const start = all.findIndex(({ publishedAt }) => publishedAt < until);
  return start < 0 ? [] : all.slice(start, start + DEPTH);
}

async function newestOf(db: Db, wanted: readonly [name: string, of: ListOf][]): Promise<Map<string, Candidate[]>> {
  const lists = new Map<string, Candidate[]>(wanted.map(([name]) => [name, []]));
  for (let start = 0; start < wanted.length; start += LISTS_AT_ONCE) {
    const some = wanted.slice(start, start + LISTS_AT_ONCE);
    const selects = some.map(
      ([, of], at) =>
        sql`select ${sql.lit(at)} as list, id, published_at from (${newest(of, DEPTH + SINCE)}) as ${sql.ref(`s${at}`)}`,
    );
    const { rows } = await sql<Candidate & { list: number }>`${sql.join(selects, sql` union all `)}`.execute(db);
    for (const { list, id, publishedAt } of rows) lists.get(some[list]?.[0] as string)?.push({ id, publishedAt });
  }
  // each by itself is in this order; a union of them need not be
  for (const list of lists.values()) list.sort((a, b) => b.publishedAt - a.publishedAt || b.id - a.id);
  return lists;
}

async function raritiesOf(db: Db, topics: readonly TopicId[]): Promise<Map<TopicId, number>> {
  if (!topics.length) return new Map();
  const rows = await db
    .selectFrom('liveCounts')
    .select(['targetId', 'stories'])
    .where('kind', '=', 'topic')
    .where('month', '=', TOTAL)
    .where('targetId', 'in', topics)
    .execute();
  return new Map(rows.map(({ targetId, stories }) => [targetId as TopicId, rarityOf(stories)]));
}
