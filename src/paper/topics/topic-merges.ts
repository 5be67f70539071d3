import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../store/database.ts';
import { MERGE_TOPIC } from './begin-merge.ts';
import type { topicMerges as endpoint } from './contract.ts';

/** Merges under way and the last ones, newest first. */
export async function topicMerges(db: Db): Promise<z.input<(typeof endpoint)['output']>> {
  const rows = await db
    .selectFrom('topicMerges as merge')
    .leftJoin('topics as target', 'target.id', 'merge.intoId')
    .leftJoin('people', 'people.id', 'merge.who')
    .leftJoin('jobs as dead', (join) =>
      join
        .on('dead.name', '=', MERGE_TOPIC)
        .on('dead.state', '=', 'dead')
        .on(sql<boolean>`dead.key = cast(merge.topic_id as text)`)
        .on('merge.finishedAt', 'is', null),
    )
    .select(['merge.id', 'merge.name', 'merge.intoId', 'target.name as targetName', 'people.name as by'])
    .select(['merge.stories', 'merge.moved', 'merge.begunAt', 'merge.finishedAt', 'dead.lastError'])
    .orderBy('merge.id', 'desc')
    .limit(50)
    .execute();
  return {
    merges: rows.map(({ intoId, targetName, by, lastError, ...merge }) => ({
      ...merge,
      by: by ?? '',
      into: targetName === null ? null : { id: intoId, name: targetName },
      stopped: lastError,
    })),
  };
}
