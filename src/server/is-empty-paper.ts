import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

export async function isEmptyPaper(db: Db): Promise<boolean> {
  for (const table of ['articles', 'settings', 'sections', 'importRuns'] as const)
    if (await db.selectFrom(table).select(sql`1`.as('one')).limit(1).executeTakeFirst()) return false;
  return true;
}
