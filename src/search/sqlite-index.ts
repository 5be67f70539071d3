import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Clause, Query } from './query.ts';
import { weighty } from './weighty.ts';
import { windowOf } from './window.ts';
import type { Candidate, Entry, Filter, Tier, WordIndex } from './word-index.ts';

/** FTS5. Row numbers grow with the date, so that the newest matches are read first and reading can stop. */
export function sqliteIndex(db: Db): WordIndex {
  return {
    async put(entries) {
      if (!entries.length) return;
      await remove(
        db,
        entries.map(({ id }) => id),
      );
      await sql`insert into search_words (rowid, head, deck, body, plain, weighty, facets) values ${sql.join(
        entries.map(
          (entry) => sql`(${rowOf(entry)}, ${marked('head', roots(entry.head))},
            ${marked('deck', roots(entry.head, entry.deck))}, ${roots(entry.head, entry.deck, entry.body).join(' ')},
            ${plain(entry)}, ${marked('weighty', weighty(entry.body))}, ${['all', ...entry.facets].join(' ')})`,
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
    async loosen() {},
    async settle() {
      await sql`insert into search_words (search_words) values ('optimize')`.execute(db);
    },
    async candidates(query, filter, tiers) {
      const window = windowOf(query);
      const { rows } =
        await sql<Candidate>`${hasPhrase(query) ? inOnePass(query, filter, tiers, window) : inTiers(query, filter, tiers, window)}`.execute(
          db,
        );
      return rows;
    },
  };
}

const hasPhrase = (query: Query): boolean => query.all.some(({ kind }) => kind === 'phrase');

/** Every tier by its own words: an old headline is found however many newer texts have the words. */
function inTiers(query: Query, filter: Filter, tiers: readonly Tier[], window: number) {
  return sql`select r.article_id as id, r.published_at, sum(m.worth) as weight
    from (${sql.join(
      tiers.map((tier) => matches(expression(query, filter, tier), filter, tier, window)),
      sql` union all `,
    )}) m join search_rows r on r.row_id = m.row_id
    where ${within(filter)} group by r.article_id, r.published_at`;
}

/** A phrase costs a look at the places of its words in every text: it is looked for once, its matches weighed afterwards. */
function inOnePass(query: Query, filter: Filter, tiers: readonly Tier[], window: number) {
  const [all, ...higher] = tiers as [Tier, ...Tier[]];
  // the plus keeps SQLite from asking the index for each row number by itself
  const worths = higher.map(
    (tier) => sql`select w.rowid as row_id, ${sql.lit(tier.worth)} as worth from search_words w
      where w.search_words match ${standing(query, tier)}
        and w.rowid between (select min(row_id) from found) and (select max(row_id) from found)
        and +w.rowid in (select row_id from found)`,
  );
  return sql`with found as materialized (${matches(expression(query, filter, all), filter, all, window)})
    select r.article_id as id, r.published_at, sum(m.worth) as weight
    from (${sql.join([sql`select row_id, worth from found`, ...worths], sql` union all `)}) m
      join search_rows r on r.row_id = m.row_id
    where ${within(filter)} group by r.article_id, r.published_at`;
}

function matches(expression: string, filter: Filter, tier: Tier, window: number) {
  const low = filter.from === undefined ? LOWEST : minutes(filter.from) * IDS;
  const high = filter.until === undefined ? HIGHEST : (minutes(filter.until) + 1) * IDS;
  return sql`select * from (select rowid as row_id, ${sql.lit(tier.worth)} as worth from search_words
    where search_words match ${expression} and rowid >= ${low} and rowid < ${high}
    order by rowid desc limit ${sql.lit(tier.where === 'anywhere' ? window + 1 : window)})`;
}

// row numbers tell minutes only
const within = ({ from, until }: Filter) =>
  sql`r.published_at >= ${from ?? LOWEST} and r.published_at < ${until ?? HIGHEST}`;

/**
 * What stands before the words of these columns, so that the index keeps them apart from the same words of the texts: the
 * list of headlines with a common word is then short, where otherwise all places of the word would be read for it.
 */
const MARKS = { head: '¹', deck: '²', weighty: '³' };

type Marked = keyof typeof MARKS;

const marked = (where: Marked, words: readonly string[]): string =>
  words.map((word) => `${MARKS[where]}${word}`).join(' ');

// Terms hold letters and digits only (words.ts), and stand in quotes: none can be read as a word of the query language.
function expression(query: Query, filter: Filter, { where }: Tier): string {
  const needs = [
    ...query.all.map((clause) => `(${needed(clause, where)})`),
    ...filter.facets.map((facet) => `{facets} : "${facet}"`),
  ];
  const positive = `(${(needs.length ? needs : ['{facets} : "all"']).join(' AND ')})`;
  if (!query.without.length) return positive;
  return `${positive} NOT (${query.without.map((clause) => `(${needed(clause, 'anywhere')})`).join(' OR ')})`;
}

function needed(clause: Clause, where: Tier['where']): string {
  if (clause.kind === 'word') {
    const forms = clause.forms.map((form) => (where === 'anywhere' ? `"${form}"` : `"${MARKS[where]}${form}"`));
    if (clause.open) forms.push(`${forms[0]} *`);
    return `${where === 'anywhere' ? '{body plain}' : `{${where}}`} : (${forms.join(' OR ')})`;
  }
  const words = clause.words.map((word) => `"${word}"`);
  if (clause.open) words.push(`${words.pop()} *`);
  return `{plain} : (${words.join(' + ')})`;
}

/** Whether all words stand there; a phrase counts where its words do: those columns hold roots, or no order. */
function standing(query: Query, { where }: Tier): string {
  const words = query.all.flatMap((clause) => {
    if (clause.kind === 'word' || where === 'anywhere') return [needed(clause, where)];
    const { open } = clause;
    return clause.words.map(
      (word, at) => `{${where}} : "${MARKS[where]}${word}"${open && at === clause.words.length - 1 ? ' *' : ''}`,
    );
  });
  return words.map((word) => `(${word})`).join(' AND ');
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

const roots = (...parts: Entry['head'][]): string[] => parts.flat().map(({ root }) => root);

// A sign that no word holds keeps phrases from running over the end of the headline.
function plain({ head, deck, body }: Entry): string {
  return [head, deck, body].map((part) => part.map((term) => term.plain).join(' ')).join(' § ');
}
