import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Clause, Query } from './query.ts';
import { weighty } from './weighty.ts';
import type { Candidate, Entry, Filter, Tier, WordIndex } from './word-index.ts';

/** FTS5. Row numbers grow with the date, so that the newest matches are read first and reading can stop. */
export function sqliteIndex(db: Db, window: number): WordIndex {
  return {
    async put(entries) {
      if (!entries.length) return;
      await remove(
        db,
        entries.map(({ id }) => id),
      );
      await sql`insert into search_words (rowid, head, deck, body, plain, weighty, facets) values ${sql.join(
        entries.map(
          (entry) => sql`(${rowOf(entry)}, ${roots(entry.head)}, ${roots(entry.deck)}, ${roots(entry.body)},
            ${plain(entry)}, ${weighty(entry.body).join(' ')}, ${['all', ...entry.facets].join(' ')})`,
        ),
      )}`.execute(db);
      await sql`insert into search_rows (row_id, article_id, published_at) values ${sql.join(
        entries.map((entry) => sql`(${rowOf(entry)}, ${entry.id}, ${entry.publishedAt})`),
      )}`.execute(db);
    },
    drop: (ids) => remove(db, ids),
    async strays() {
      const { rows } = await sql<{ articleId: ArticleId }>`select article_id from search_rows
        where article_id not in (select id from live_articles)`.execute(db);
      return rows.map(({ articleId }) => articleId);
    },
    async settle() {
      await sql`insert into search_words (search_words) values ('optimize')`.execute(db);
    },
    async candidates(query, filter, tiers) {
      const { rows } = await sql<Candidate>`select r.article_id as id, r.published_at, sum(m.worth) as weight
        from (${sql.join(
          tiers.map((tier) => matches(query, filter, tier, window)),
          sql` union all `,
        )}) m join search_rows r on r.row_id = m.row_id
        where r.published_at >= ${filter.from ?? LOWEST} and r.published_at < ${filter.until ?? HIGHEST}
        group by r.article_id, r.published_at`.execute(db);
      return rows;
    },
  };
}

function matches(query: Query, filter: Filter, tier: Tier, window: number) {
  const low = filter.from === undefined ? LOWEST : minutes(filter.from) * IDS;
  const high = filter.until === undefined ? HIGHEST : (minutes(filter.until) + 1) * IDS;
  return sql`select * from (select rowid as row_id, ${sql.lit(tier.worth)} as worth from search_words
    where search_words match ${expression(query, filter, tier)} and rowid >= ${low} and rowid < ${high}
    order by rowid desc limit ${sql.lit(tier.where === 'anywhere' ? window + 1 : window)})`;
}

const COLUMNS: Record<Tier['where'], string> = {
  anywhere: '{head deck body plain}',
  weighty: '{weighty}',
  deck: '{head deck}',
  head: '{head}',
};

// Terms hold letters and digits only (words.ts), and stand in quotes: none can be read as a word of the query language.
function expression(query: Query, filter: Filter, tier: Tier): string {
  const { where } = tier;
  const facets = ['all', ...filter.facets].map((facet) => `{facets} : "${facet}"`);
  const found = query.all.map((clause) => `(${needed(clause, where)})`);
  const positive = `(${[...found, ...facets].join(' AND ')})`;
  if (!query.without.length) return positive;
  return `${positive} NOT (${query.without.map((clause) => `(${needed(clause, 'anywhere')})`).join(' OR ')})`;
}

function needed(clause: Clause, where: Tier['where']): string {
  if (clause.kind === 'word') return `${COLUMNS[where]} : (${clause.forms.map((form) => `"${form}"`).join(' OR ')})`;
  const words = clause.words.map((word) => `"${word}"`);
  if (clause.open) words.push(`${words.pop()} *`);
  const phrase = `{plain} : (${words.join(' + ')})`;
  // headline and standfirst hold roots, "weighty" no order: a phrase is worth more where these have its words
  return where === 'anywhere' ? phrase : `${COLUMNS[where]} : (${words.join(' AND ')}) AND ${phrase}`;
}

async function remove(db: Db, ids: readonly ArticleId[]): Promise<void> {
  if (!ids.length) return;
  const { rows } = await sql<{ rowId: number }>`select row_id from search_rows
    where article_id in (${sql.join(ids)})`.execute(db);
  if (!rows.length) return;
  const found = sql.join(rows.map(({ rowId }) => rowId));
  await sql`delete from search_words where rowid in (${found})`.execute(db);
  await sql`delete from search_rows where row_id in (${found})`.execute(db);
}

// Minutes × 2^27 leave room for 134 million stories and stay exact in a double until the year 2097.
const IDS = 2 ** 27;
const LOWEST = Number.MIN_SAFE_INTEGER;
const HIGHEST = Number.MAX_SAFE_INTEGER;
const minutes = (at: Instant): number => Math.floor(at / 60_000);
const rowOf = ({ id, publishedAt }: Entry): number => minutes(publishedAt) * IDS + (id % IDS);

const roots = (terms: Entry['head']): string => terms.map(({ root }) => root).join(' ');

// A sign that no word holds keeps phrases from running over the end of the headline.
function plain({ head, deck, body }: Entry): string {
  return [head, deck, body].map((part) => part.map((term) => term.plain).join(' ')).join(' § ');
}
