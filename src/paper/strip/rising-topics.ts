import { sql } from 'kysely';
import type { Instant } from '../../base/clock.ts';
import type { TopicId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

const DAY = 24 * 3_600_000;
const RECENT_DAYS = 7;
const PAST_WEEKS = 8;
/** one story is no rise */
const FEWEST = 2;

/** `usual`: stories in seven days, on average of the eight weeks before the last seven days. */
export interface Rising {
  id: TopicId;
  recent: number;
  usual: number;
}

/**
 * Topics whose new stories of the last week are most against their own past, strongest first: a topic that is always there
 * does not keep out one that is new. Retired ones are left out. One query over the stories of nine weeks.
 */
export async function risingTopics(db: Db, now: Instant, most: number): Promise<Rising[]> {
  const since = now - RECENT_DAYS * DAY;
  const past = since - PAST_WEEKS * 7 * DAY;
  const { rows } = await sql<{ id: TopicId; recent: number; past: number }>`
    select t.id, used.recent, used.past from (
      select lt.topic_id, sum(case when l.published_at >= ${since} then 1 else 0 end) as recent,
        sum(case when l.published_at < ${since} then 1 else 0 end) as past
      from live_articles l join live_topics lt on lt.article_id = l.id
      where l.kind = 'story' and l.published_at >= ${past} and l.published_at <= ${now}
      group by lt.topic_id
    ) as used join topics t on t.id = used.topic_id
    where used.recent >= ${FEWEST} and t.retired_at is null and t.merging_into is null
    order by used.recent * 1.0 / (used.past * 1.0 / ${sql.lit(PAST_WEEKS)} + 1) desc, used.recent desc, t.name, t.id
    limit ${most}`.execute(db);
  return rows.map(({ id, recent, past: before }) => ({
    id,
    recent: Number(recent),
    usual: Math.round((Number(before) / PAST_WEEKS) * 10) / 10,
  }));
}
