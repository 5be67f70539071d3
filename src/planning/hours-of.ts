import type { Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';

/** When a story goes out by itself, and until when it must not. */
export interface Hours {
  /** the next hour that it waits for */
  outAt: Instant | null;
  /** of the version that was given an hour last */
  scheduled: Pick<Row<'schedules'>, 'version' | 'personId' | 'createdAt'> | null;
  /** that nobody lifted; it may be over. `until` null: until somebody lifts it */
  embargo: { until: Instant | null } | null;
}

/** What publishing wrote down of these stories. */
export async function hoursOf(db: Db, ids: readonly ArticleId[]): Promise<(id: ArticleId) => Hours> {
  const schedules = await db
    .selectFrom('schedules')
    .select(['articleId', 'at', 'state', 'version', 'personId', 'createdAt'])
    .where('articleId', 'in', ids)
    .where('state', 'in', ['waiting', 'cancelled'])
    .orderBy('id', 'desc')
    .execute();
  const embargoes = await db
    .selectFrom('embargoes')
    .select(['articleId', 'until'])
    .where('articleId', 'in', ids)
    .where('liftedAt', 'is', null)
    .execute();
  return (story) => {
    const own = schedules.filter(({ articleId }) => articleId === story);
    const hours = own.filter(({ state }) => state === 'waiting').map(({ at }) => at);
    const ends = embargoes.filter(({ articleId }) => articleId === story).map(({ until }) => until);
    return {
      outAt: hours.length > 0 ? Math.min(...hours) : null,
      scheduled: own[0] ?? null,
      embargo: ends.length === 0 ? null : { until: ends.includes(null) ? null : Math.max(...ends.map(Number)) },
    };
  };
}
