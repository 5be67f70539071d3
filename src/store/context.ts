import type { Clock } from '../base/clock.ts';
import type { Db } from './database.ts';

/** What a command is given: the database or the caller's transaction, the time, and who acts (`null`: the system). */
export interface Context {
  readonly db: Db;
  readonly now: Clock;
  readonly who: string | null;
}
