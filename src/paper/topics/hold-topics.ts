import type { TopicId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';

/**
 * Whoever decides by what topics are, and whether they are being merged, holds them first: until this transaction ends no
 * other decides about them. On SQLite every transaction that writes is alone; on PostgreSQL the second waits here, and then
 * sees what the first did. Stories that carry the topics go on being written and published.
 */
export async function holdTopics(db: Db, ids: readonly TopicId[]): Promise<void> {
  if (ids.length > 0 && dialectOf(db) === 'postgres')
    await db.selectFrom('topics').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
}
