import type { TopicId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

/**
 * What these topics are now: those that became part of another one are that one, each stands once, in this order. For
 * what was written down before a merge: editions, versions, texts that are open. One query.
 */
export async function currentTopics(db: Db, ids: readonly TopicId[]): Promise<TopicId[]> {
  if (ids.length === 0) return [];
  const merges = await db
    .selectFrom('topicMerges')
    .select(['topicId', 'intoId'])
    .where('topicId', 'in', ids)
    .where('finishedAt', 'is not', null)
    .execute();
  const into = new Map(merges.map(({ topicId, intoId }) => [topicId, intoId]));
  return [...new Set(ids.map((id) => into.get(id) ?? id))];
}
