import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import type { PublicArticles, Retraction, Tombstone } from './public.ts';

type Followed = Parameters<PublicArticles['tombstones']>[0];

/** Withdrawn and retracted stories that feeds of the list carried, newest first. One query. */
export async function tombstones(db: Db, of: Followed, limit: number): Promise<Tombstone[]> {
  const { rows } = await sql<Tombstone>`
    select a.id, a.guid, w.at, w.public_reason as reason
    from withdrawals w join articles a on a.id = w.article_id
    where a.kind = 'story' and a.in_feeds = 1 and a.status <> 'live' and ${wasIn(of)}
    order by w.at desc, a.id desc limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** Where it stood, as far as the newsroom's copy still says so. */
function wasIn(of: Followed) {
  if ('section' in of)
    return sql`exists (select 1 from article_sections x join sections s on s.id = x.section_id, sections top
      where x.article_id = a.id and top.id = ${of.section} and (s.id = top.id or s.path like top.path || '/%'))`;
  return sql`1 = 1`;
}

/** What was retracted, with the words that stand at its address. One query. */
export async function retractions(db: Db, limit: number): Promise<Retraction[]> {
  return db
    .selectFrom('withdrawals')
    .innerJoin('articles', 'articles.id', 'withdrawals.articleId')
    .select(['withdrawals.headline', 'withdrawals.path', 'articles.language', 'publicReason as reason', 'at'])
    .where('withdrawals.kind', '=', 'retract')
    .where('articles.status', '<>', 'live')
    .orderBy('at', 'desc')
    .orderBy('articleId', 'desc')
    .limit(limit)
    .execute();
}
