import { sql } from 'kysely';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Clause, Query } from './query.ts';
import { tsvector } from './tsvector.ts';
import { weighty } from './weighty.ts';
import type { Candidate, Filter, Tier, WordIndex } from './word-index.ts';

/** tsvector and GIN. Roots stand as they are, words as written behind `=`, facets behind `§`. */
export function postgresIndex(db: Db, window: number): WordIndex {
  return {
    async put(entry) {
      const { id, publishedAt, head, deck, body, facets } = entry;
      const marks = ['all', ...facets].map((facet) => `§${facet}`);
      await sql`insert into search_words (article_id, published_at, head, deck, weighty, words) values (
        ${id}, ${publishedAt}, ${tsvector([head])}::tsvector, ${tsvector([head, deck])}::tsvector,
        ${tsvector([], weighty(body))}::tsvector, ${tsvector([head, deck, body], marks)}::tsvector)
        on conflict (article_id) do update set published_at = excluded.published_at, head = excluded.head,
        deck = excluded.deck, weighty = excluded.weighty, words = excluded.words`.execute(db);
    },
    async drop(id) {
      await sql`delete from search_words where article_id = ${id}`.execute(db);
    },
    async strays() {
      const { rows } = await sql<{ articleId: ArticleId }>`select article_id from search_words
        where not exists (select 1 from live_articles where id = article_id)`.execute(db);
      return rows.map(({ articleId }) => articleId);
    },
    async settle() {
      await sql`analyze search_words`.execute(db);
    },
    async candidates(query, filter, tiers) {
      const { rows } = await sql<Candidate>`select id, published_at, sum(worth)::float8 as weight from (${sql.join(
        tiers.map((tier) => matches(query, filter, tier, window)),
        sql` union all `,
      )}) m group by id, published_at`.execute(db);
      return rows;
    },
  };
}

function matches(query: Query, filter: Filter, { where, worth }: Tier, window: number) {
  const facets = ['all', ...filter.facets].map((facet) => `'§${facet}'`);
  const without = query.without.map((clause) => `!(${needed(clause, true)})`);
  const found = query.all.map((clause) => `(${needed(clause, where === 'anywhere')})`);
  // "weighty" has no order: whatever the tier, a phrase must stand somewhere
  const phrases = query.all.filter(({ kind }) => kind === 'phrase').map((clause) => `(${needed(clause, true)})`);
  const whole = [...(where === 'anywhere' ? found : phrases), ...facets, ...without];
  const narrow =
    where === 'anywhere' || !found.length ? sql`` : sql`and ${sql.ref(where)} @@ ${found.join(' & ')}::tsquery`;
  return sql`(select article_id as id, published_at, ${sql.lit(worth)} as worth from search_words
    where words @@ ${whole.join(' & ')}::tsquery ${narrow}
    ${filter.from === undefined ? sql`` : sql`and published_at >= ${filter.from}`}
    ${filter.until === undefined ? sql`` : sql`and published_at < ${filter.until}`}
    order by published_at desc, article_id desc limit ${sql.lit(where === 'anywhere' ? window + 1 : window)})`;
}

// Terms hold letters and digits only (words.ts), and stand in quotes.
function needed(clause: Clause, ordered: boolean): string {
  if (clause.kind === 'word') return [...clause.forms, `=${clause.forms[0]}`].map((form) => `'${form}'`).join(' | ');
  const words = clause.words.map((word, index) => {
    const open = clause.open && index === clause.words.length - 1 ? ':*' : '';
    return ordered ? `'=${word}'${open}` : `('${word}'${open} | '=${word}'${open})`;
  });
  return words.join(ordered ? ' <-> ' : ' & ');
}
