import type { TopicId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

/** Why a topic cannot be taken away, and what to do first; null: it can. One query. */
export async function whyKept(db: Db, id: TopicId): Promise<string | null> {
  const { working, live, menu, strip, merge } = await db
    .selectNoFrom((on) => [
      on.exists(on.selectFrom('articleTopics').select('articleId').where('topicId', '=', id)).as('working'),
      on.exists(on.selectFrom('liveTopics').select('articleId').where('topicId', '=', id)).as('live'),
      on
        .exists(
          on
            .selectFrom('menuItems')
            .select('id')
            .where('targetKind', '=', 'topic')
            .where('targetId', '=', id as number),
        )
        .as('menu'),
      on.exists(on.selectFrom('topicStrip').select('topicId').where('topicId', '=', id)).as('strip'),
      on
        .exists(on.selectFrom('topicMerges').select('id').where('intoId', '=', id).where('finishedAt', 'is', null))
        .as('merge'),
    ])
    .executeTakeFirstOrThrow();
  if (working || live) return 'Stories carry it. Merge it into another topic, or retire it.';
  if (menu) return 'A menu leads to it. Take it out of there first.';
  if (strip) return 'It is in the strip. Take it out of there first.';
  return merge ? 'Other topics are just being merged into it.' : null;
}
