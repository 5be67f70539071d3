import { sql } from 'kysely';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Clause, Query } from './query.ts';
import { tsvector } from './tsvector.ts';
import { weighty } from './weighty.ts';
import { windowOf } from './window.ts';
import type { Candidate, Entry, Filter, Tier, WordIndex } from './word-index.ts';

/** tsvector and GIN. Roots stand as they are, words as written behind `=`, facets behind `§`. */
export function postgresIndex(db: Db): WordIndex {
  return {
    async put(entries) {
      if (!entries.length) return;
      await sql`insert into search_words (article_id, published_at, head, deck, weighty, words) values ${sql.join(
        entries.map(row),
      )} on conflict (article_id) do update set published_at = excluded.published_at, head = excluded.head,
        deck = excluded.deck, weighty = excluded.weighty, words = excluded.words`.execute(db);
    },
    async drop(ids) {
      if (ids.length) await sql`delete from search_words where article_id in (${sql.join(ids)})`.execute(db);
    },
    async strays() {
      const { rows } = await sql<{ articleId: ArticleId }>`select article_id from search_words
        where not exists (select 1 from live_articles where id = article_id)`.execute(db);
      return rows.map(({ articleId }) => articleId);
    },
    async loosen() {
      await setPending(db, 'on');
    },
    async settle() {
      await setPending(db, 'off');
      await sql`select gin_clean_pending_list(oid) from pg_class where relname in (${sql.join(INDEXES)})`.execute(db);
      await sql`analyze search_words`.execute(db);
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

function row({ id, publishedAt, head, deck, body, facets }: Entry) {
  const marks = ['all', ...facets].map((facet) => `§${facet}`);
  return sql`(${id}, ${publishedAt}, ${tsvector([head])}::tsvector, ${tsvector([head, deck])}::tsvector,
    ${tsvector([], weighty(body))}::tsvector, ${tsvector([head, deck, body], marks)}::tsvector)`;
}

const INDEXES = ['head', 'deck', 'weighty', 'words'].map((column) => `search_words_${column}`);

/** Lists of pending entries make many changes several times quicker; every search reads through them. */
async function setPending(db: Db, pending: 'on' | 'off'): Promise<void> {
  for (const name of INDEXES)
    await sql`alter index ${sql.raw(name)} set (fastupdate = ${sql.raw(pending)})`.execute(db);
}

const hasPhrase = (query: Query): boolean => query.all.some(({ kind }) => kind === 'phrase');

/** Every tier by its own index: an old headline is found however many newer texts have the words. */
function inTiers(query: Query, filter: Filter, tiers: readonly Tier[], window: number) {
  return sql`select id, published_at, sum(worth)::float8 as weight from (${sql.join(
    tiers.map(
      ({ where, worth }) => sql`(select article_id as id, published_at, ${sql.lit(worth)} as worth from search_words
        where ${where === 'anywhere' ? matches(query, filter) : inTier(query, filter, where)}
        order by published_at desc, article_id desc limit ${sql.lit(window + 1)})`,
    ),
    sql` union all `,
  )}) m group by id, published_at`;
}

/**
 * The short column first: `words` is as long as the story and kept apart from its row, so reading it costs ten times the
 * rest. What has all words in its head has them in its whole too, so that it is read only for what is left out or asked beside.
 */
function inTier(query: Query, filter: Filter, where: Exclude<Tier['where'], 'anywhere'>) {
  const isPlain = !query.without.length && !filter.facets.length;
  return sql`${stands(query, where)} and ${isPlain ? published(filter) : matches(query, filter)}`;
}

/** Places stand beside the rows, not in the index: a phrase is looked for once, and its matches weighed afterwards. */
function inOnePass(query: Query, filter: Filter, tiers: readonly Tier[], window: number) {
  const weights = tiers.map(({ where, worth }) =>
    where === 'anywhere'
      ? sql`${sql.lit(worth)}`
      : sql`case when ${stands(query, where)} then ${sql.lit(worth)} else 0 end`,
  );
  return sql`select article_id as id, published_at, (${sql.join(weights, sql` + `)})::float8 as weight from (
    select * from search_words where ${matches(query, filter)}
    order by published_at desc, article_id desc limit ${sql.lit(window + 1)}) m`;
}

function matches(query: Query, filter: Filter) {
  const whole = [
    ...query.all.map((clause) => `(${needed(clause, true)})`),
    ...['all', ...filter.facets].map((facet) => `'§${facet}'`),
    ...query.without.map((clause) => `!(${needed(clause, true)})`),
  ];
  return sql`words @@ ${whole.join(' & ')}::tsquery and ${published(filter)}`;
}

function published({ from, until }: Filter) {
  return sql`${from === undefined ? sql`true` : sql`published_at >= ${from}`}
    and ${until === undefined ? sql`true` : sql`published_at < ${until}`}`;
}

/** Whether all words stand there; a phrase counts where its words do. */
function stands(query: Query, where: Exclude<Tier['where'], 'anywhere'>) {
  const found = query.all.map((clause) => `(${needed(clause, false)})`);
  return sql`${sql.ref(where)} @@ ${found.join(' & ')}::tsquery`;
}

// Terms hold letters and digits only (words.ts), and stand in quotes.
function needed(clause: Clause, ordered: boolean): string {
  if (clause.kind === 'word') {
    const [typed, ...roots] = clause.forms;
    const open = clause.open ? ':*' : '';
    return [`'${typed}'${open}`, `'=${typed}'${open}`, ...roots.map((root) => `'${root}'`)].join(' | ');
  }
  const words = clause.words.map((word, index) => {
    const open = clause.open && index === clause.words.length - 1 ? ':*' : '';
    return ordered ? `'=${word}'${open}` : `('${word}'${open} | '=${word}'${open})`;
  });
  return words.join(ordered ? ' <-> ' : ' & ');
}
