import { Invalid } from '../base/errors.ts';
import type { Person } from '../people/person.ts';
import type { Db } from '../store/database.ts';
import type { PlanRow, WorkStatus } from './contract.ts';
import { planRows } from './plan-rows.ts';
import { statusesOf } from './statuses.ts';

const LONGEST = 50 * 24 * 3_600_000;
const MOST = 1000;

/** What is due, or planned to go out, in [from, until). @throws {Invalid} `until` */
export async function daysOf(
  db: Db,
  person: Person,
  { from, until }: { from: number; until: number },
): Promise<{ statuses: WorkStatus[]; plans: PlanRow[] }> {
  if (until - from > LONGEST) throw new Invalid('These are too many days.', { until: 'Ask for at most 50 days.' });
  const statuses = await statusesOf(db);
  const ids = new Set<PlanRow['id']>();
  // two questions, each with its index
  for (const column of ['dueAt', 'slotAt'] as const) {
    const rows = await db
      .selectFrom('plans')
      .select('articleId')
      .where(column, '>=', from)
      .where(column, '<', until)
      .orderBy(column)
      .limit(MOST)
      .execute();
    for (const { articleId } of rows) ids.add(articleId);
  }
  return { statuses, plans: await planRows(db, person, [...ids], statuses) };
}
