import type { Clock } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import { type BreakingHolder, createBreakingHolder } from './breaking/breaking-holder.ts';
import type { FrontKey } from './front-key.ts';

/** What editors decided that every page needs to know, in memory. */
export interface CurationHolder {
  breaking: BreakingHolder;
  /** whether anything was launched on this front; without it the rule makes it, and nothing has to be asked */
  isCurated(key: FrontKey): boolean;
  /** reads all of it again */
  refresh(): Promise<void>;
}

export function createCurationHolder(db: Db, now: Clock): CurationHolder {
  const breaking = createBreakingHolder(db, now);
  let curated: ReadonlySet<FrontKey> = new Set();
  return {
    breaking,
    isCurated: (key) => curated.has(key),
    async refresh() {
      const rows = await db
        .selectFrom('fronts')
        .select('key')
        .where('id', 'in', (on) => on.selectFrom('frontContainers').select('frontId').where('liveJson', 'is not', null))
        .execute();
      curated = new Set(rows.map(({ key }) => key));
      await breaking.refresh();
    },
  };
}
