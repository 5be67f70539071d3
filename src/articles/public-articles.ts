import { sql } from 'kysely';
import type { Clock } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { addresses } from './addresses.ts';
import { around } from './around.ts';
import { cardFrom } from './card.ts';
import { selectCards } from './card-sql.ts';
import { comparison } from './comparison.ts';
import { corrections } from './corrections.ts';
import { selectArticles } from './full-article.ts';
import { listPage } from './list-page.ts';
import { asPicks, newest, newestInFeeds } from './list-sql.ts';
import { months } from './months.ts';
import type { PublicArticles } from './public.ts';
import { retractions, tombstones } from './withdrawn.ts';

/** What readers may read of articles, from the `live_*` tables alone. */
export function createPublicArticles(db: Db, now: Clock = Date.now): PublicArticles {
  return {
    async atPath(path) {
      // PostgreSQL knows no NUL in texts, and nothing has one in its address
      if (path.includes('\0')) return null;
      const [article] = await selectArticles(db, asPicks([sql`select id from live_articles where path = ${path}`]));
      return article ?? null;
    },
    async byId(id) {
      if (!Number.isSafeInteger(id)) return null;
      const [article] = await selectArticles(db, asPicks([sql`select id from live_articles where id = ${id}`]));
      return article ?? null;
    },
    around: (article) => around(db, article, now()),
    list: (query) => listPage(db, query),
    async lists(queries) {
      if (!queries.length) return [];
      const rows = await selectCards(db, asPicks(queries.map(({ of, limit }) => newest(of, limit))));
      const byList = Map.groupBy(rows, ({ list }) => list);
      return queries.map((_, at) => (byList.get(at) ?? []).map(cardFrom));
    },
    async cards(ids) {
      if (!ids.length) return [];
      const wanted = [...new Set(ids)];
      const rows = await selectCards(
        db,
        asPicks([sql`select id from live_articles where id in (${sql.join(wanted)})`]),
      );
      const byId = new Map<ArticleId, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
      return wanted.flatMap((id) => byId.get(id) ?? []).map(cardFrom);
    },
    feed: (of, limit, which) =>
      selectArticles(db, asPicks([which === 'all' ? newest(of, limit) : newestInFeeds(of, limit)])),
    tombstones: (of, limit) => tombstones(db, of, limit),
    comparison: (article, edition) => comparison(db, article, edition),
    retractions: (limit) => retractions(db, limit),
    addresses: (after, limit) => addresses(db, after, limit),
    async children(page) {
      const rows = await selectCards(
        db,
        sql`select 0 as list, position as place, id from live_articles where parent_id = ${page} and kind = 'page'`,
      );
      return rows
        .sort((a, b) => a.place - b.place || a.headline.localeCompare(b.headline) || a.id - b.id)
        .map(cardFrom);
    },
    months: () => months(db),
    corrections: (limit) => corrections(db, limit),
  };
}
