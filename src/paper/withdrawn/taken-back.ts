import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

/**
 * Of a row of `articles` under this name: readers had it, and its address says that it was taken back. Its row of
 * `withdrawals` says so whatever is done with its text meanwhile; what was withdrawn before notices were kept has none.
 */
export function takenBack(story: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(`${story}.firstPublishedAt`)} is not null and (${standsWithdrawn(story)} or ${sql.ref(`${story}.status`)} = 'trash'))`;
}

/** The same without what was thrown away before readers had it from this paper. */
export function standsWithdrawn(story: string): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${story}.${name}`);
  return sql<SqlBool>`(${column('status')} <> 'live' and (${column('status')} = 'withdrawn'
    or exists (select 1 from withdrawals kept where kept.article_id = ${column('id')})))`;
}

/** What was withdrawn before notices were kept is given one, so that it stays withdrawn in any state of work. */
export async function keepNotice(db: Db, id: ArticleId): Promise<void> {
  const story = await db
    .selectFrom('articles')
    .select(['headline', 'path', 'touchedAt'])
    .where('id', '=', id)
    .where('status', '=', 'withdrawn')
    .where('path', 'is not', null)
    .executeTakeFirst();
  if (!story) return;
  const { headline, path, touchedAt } = story;
  await db
    .insertInto('withdrawals')
    .values({
      ...{ articleId: id, kind: 'withdraw', publicReason: '', reason: '', redirectTo: null },
      ...{ path: path ?? '', headline, personId: null, at: touchedAt },
    })
    .onConflict((conflict) => conflict.column('articleId').doNothing())
    .execute();
}
