import type { Db } from './database.ts';

/** Runs the work in the caller's transaction where there is one, else in a new one. */
export function inTransaction<Result>(db: Db, work: (db: Db) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
