import type { AuthorId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';

/** Everybody who works here, by name. */
export async function colleaguesOf(db: Db) {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'authorId'])
    .where('state', '=', 'active')
    .orderBy('name')
    .execute();
  return rows.map(({ id, name, authorId }) => ({ id, name, author: authorId as AuthorId | null }));
}
