import { sql } from 'kysely';
import type { Card, PublicArticles } from '../articles/public.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { context } from './context.ts';
import { matchingNames, type NameRow } from './matching-names.ts';
import type { PublicSearch, SearchRequest, SearchResult } from './public.ts';
import { type Clause, parseQuery, type Query } from './query.ts';
import { byDate, rank, TIERS } from './rank.ts';
import { windowOf } from './window.ts';
import { type Candidate, type Filter, wordIndex } from './word-index.ts';

/** Reads the index and the `live_*` tables only. `articles` makes the cards of what was found. */
export function createPublicSearch(db: Db, articles: Pick<PublicArticles, 'cards'>): PublicSearch {
  const languages = languagesOf(db);
  return {
    async find(request) {
      const query = parseQuery(request.words, await languages(), request.isTyping);
      const filter = filterOf(request);
      if (!query.all.length && !isNarrowed(filter)) return NOTHING;
      const window = windowOf(query);
      const newestFirst = request.sort === 'newest' || !query.all.length;
      const found = await wordIndex(db).candidates(query, filter, newestFirst ? TIERS.slice(0, 1) : TIERS);
      const ordered = (newestFirst ? found.sort(byDate) : rank(found)).slice(0, window);
      const hits = await pageOf(db, articles, ordered, query.all, request);
      return { total: ordered.length, more: found.length > window, ...hits };
    },
  };
}

const NOTHING: SearchResult = { total: 0, more: false, hits: [], topics: [], authors: [], sections: [] };

async function pageOf(
  db: Db,
  articles: Pick<PublicArticles, 'cards'>,
  ordered: Candidate[],
  clauses: Clause[],
  { page, size }: SearchRequest,
): Promise<Omit<SearchResult, 'total' | 'more'>> {
  const ids = ordered.slice((page - 1) * size, page * size).map(({ id }) => id);
  const [cards, { texts, names }] = await Promise.all([
    ids.length ? articles.cards(ids) : [],
    textsAndNames(db, ids, page === 1 ? beginningsOf(clauses) : []),
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    hits: ids.flatMap((id) => {
      const card: Card | undefined = byId.get(id);
      return card ? { card, context: context(texts.get(id) ?? '', clauses, card.language) } : [];
    }),
    topics: names.filter(({ kind }) => kind === 'topic').map(({ slug, name }) => ({ slug, name })),
    authors: names
      .filter(({ kind }) => kind === 'author')
      .map(({ slug, name, detail }) => ({ slug, name, jobTitle: detail })),
    sections: names.filter(({ kind }) => kind === 'section').map(({ targetId }) => targetId),
  };
}

async function textsAndNames(db: Db, ids: ArticleId[], beginnings: string[][]) {
  const parts = [
    ...(ids.length
      ? [
          sql`select 'text' as kind, article_id as target_id, '' as slug, text as name, '' as detail from live_bodies
              where article_id in (${sql.join(ids)})`,
        ]
      : []),
    ...(beginnings.length ? [matchingNames(beginnings)] : []),
  ];
  if (!parts.length) return { texts: new Map<ArticleId, string>(), names: [] };
  type Either = NameRow | { kind: 'text'; targetId: ArticleId; name: string };
  const { rows } = await sql<Either>`${sql.join(parts, sql` union all `)}`.execute(db);
  const texts = new Map<ArticleId, string>();
  for (const row of rows) if (row.kind === 'text') texts.set(row.targetId, row.name);
  return { texts, names: rows.filter((row): row is NameRow => row.kind !== 'text') };
}

/** Each word as typed and by its stems, which are beginnings of its other forms (`ferry`: Ferries) unless they are very short. */
function beginningsOf(clauses: Query['all']): string[][] {
  return clauses.map((clause) =>
    clause.kind === 'word'
      ? clause.forms.filter((form, at) => at === 0 || form.length >= SHORTEST)
      : [clause.words.join('')],
  );
}

const SHORTEST = 4;

function filterOf({ section, author, from, until }: SearchRequest): Filter {
  const facets = [
    ...(section === undefined ? [] : [`s${Number(section)}`]),
    ...(author === undefined ? [] : [`a${Number(author)}`]),
  ];
  return { facets, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function isNarrowed({ facets, from, until }: Filter): boolean {
  return facets.length > 0 || from !== undefined || until !== undefined;
}

/** The languages that stories have, read again at most once a minute: a new one is rare. */
function languagesOf(db: Db): () => Promise<string[]> {
  let known: { list: string[]; until: number } | null = null;
  return async () => {
    if (known?.list.length && known.until > Date.now()) return known.list;
    const { rows } = await sql<{ language: string }>`select language from search_languages order by language`.execute(
      db,
    );
    known = { list: rows.map(({ language }) => language).slice(0, MOST_LANGUAGES), until: Date.now() + MINUTE };
    return known.list;
  };
}

const MINUTE = 60_000;
const MOST_LANGUAGES = 8;
