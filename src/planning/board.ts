import type { ArticleId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../store/context.ts';
import type { PlanRow, WorkStatus } from './contract.ts';
import { planRows } from './plan-rows.ts';
import { statusesOf } from './statuses.ts';
import { unplannedDrafts } from './unplanned-drafts.ts';

const DAY = 24 * 3_600_000;
const MOST = 1000;
const MOST_UNPLANNED = 200;
/** drafts that nobody planned stay on the board as long as somebody works on them */
const UNPLANNED_FOR = 30 * DAY;
const DROPPED_FOR = 7 * DAY;

/** All that is in work, as far as the person may see it: what readers have and nobody works on is not asked for. */
export async function boardOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
): Promise<{ statuses: WorkStatus[]; plans: PlanRow[]; older: number }> {
  const statuses = await statusesOf(db);
  const open = await db
    .selectFrom('plans')
    .select('articleId')
    .where('closedAt', 'is', null)
    .orderBy('touchedAt', 'desc')
    .limit(MOST)
    .execute();
  const dropped = await db
    .selectFrom('plans')
    .innerJoin('workStatuses', 'workStatuses.id', 'plans.statusId')
    .select('plans.articleId')
    .where('plans.closedAt', '>', now() - DROPPED_FOR)
    .where('workStatuses.kind', '=', 'dropped')
    .limit(MOST_UNPLANNED)
    .execute();
  const since = now() - UNPLANNED_FOR;
  const unplanned = await unplannedDrafts(db)
    .where('articles.touchedAt', '>', since)
    .orderBy('articles.touchedAt', 'desc')
    .limit(MOST_UNPLANNED)
    .execute();
  const older = await unplannedDrafts(db).where('articles.touchedAt', '<=', since).limit(MOST).execute();
  const ids = [...open.map(({ articleId }) => articleId), ...dropped.map(({ articleId }) => articleId)];
  const all: ArticleId[] = [...ids, ...unplanned.map(({ id }) => id)];
  return { statuses, plans: await planRows(db, person, all, statuses), older: older.length };
}
