import { type SqlBool, sql } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { PersonId, TopicId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { topicPath } from '../addresses.ts';
import type { Settings } from '../settings.ts';
import type { TopicRow } from './contract.ts';

export const DAY = 24 * 3_600_000;

/** When the newest live story of a topic came out, by the first part of an index. */
export const newestOf = sql<Instant | null>`(select max(lt.published_at) from live_topics lt where lt.topic_id = topics.id)`;
export const countOf = sql<number>`coalesce(total.stories, 0)`;

/** Topics with how many live stories carry them; callers add conditions, order and limit. */
export function topicsCounted(db: Db) {
  return db
    .selectFrom('topics')
    .leftJoin('liveCounts as total', (join) =>
      join.onRef('total.targetId', '=', sql.ref('topics.id')).on('total.kind', '=', 'topic').on('total.month', '=', -1),
    );
}

/** Whether nothing new came for so long that a topic is offered for retirement: those that had stories, and are not pinned. */
export function isQuiet(now: Instant, days: number) {
  return sql<SqlBool>`(topics.retired_at is null and topics.merging_into is null and coalesce(total.stories, 0) > 0
    and ${newestOf} < ${now - days * DAY}
    and not exists (select 1 from topic_strip ts where ts.topic_id = topics.id))`;
}

/** The rows of these topics in this order, as the newsroom lists them. One query. */
export async function topicRows(
  db: Db,
  ids: readonly TopicId[],
  { settings, now }: { settings: Pick<Settings, 'topicBase' | 'topicsRestAfterDays'>; now: Instant },
): Promise<TopicRow[]> {
  if (ids.length === 0) return [];
  const rows = await topicsCounted(db)
    .leftJoin('people as owner', 'owner.id', 'topics.ownerId')
    .leftJoin('topics as target', 'target.id', 'topics.mergingInto')
    .select(['topics.id', 'topics.name', 'topics.slug', 'topics.kind', 'topics.description', 'topics.retiredAt'])
    .select(['topics.ownerId', 'owner.name as ownerName', 'topics.mergingInto', 'target.name as targetName'])
    .select([countOf.as('count'), newestOf.as('newestAt')])
    .select(sql<number>`case when ${isQuiet(now, settings.topicsRestAfterDays)} then 1 else 0 end`.as('quiet'))
    .select(
      sql<number>`case when exists (select 1 from topic_strip ts where ts.topic_id = topics.id)
        or exists (select 1 from topic_strip_fill tf where tf.topic_id = topics.id) then 1 else 0 end`.as('inStrip'),
    )
    .where('topics.id', 'in', ids)
    .execute();
  const byId = new Map(
    rows.map(({ ownerId, ownerName, mergingInto, targetName, quiet, inStrip, ...row }): [TopicId, TopicRow] => [
      row.id,
      {
        ...row,
        path: topicPath(settings, row.slug),
        owner: ownerId === null ? null : { id: ownerId as PersonId, name: ownerName ?? '' },
        mergingInto: mergingInto === null ? null : { id: mergingInto, name: targetName ?? '' },
        quiet: Number(quiet) === 1,
        inStrip: Number(inStrip) === 1,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
