import { sql } from 'kysely';
import type { Db } from './database.ts';
import { dialectOf } from './dialect.ts';

/** Each names its lock among all of the database; a number that is released stays. */
const LOCKS = {
  addresses: 7_036_874_417,
  settings: 7_036_874_418,
  redirects: 7_036_874_419,
  sections: 7_036_874_420,
} as const;

/**
 * Who decides by what is there has to see what others have just decided. On SQLite every transaction that writes is alone;
 * on PostgreSQL the second waits here until the first has ended. Call first in the transaction, before looking.
 */
export async function oneAtATime(db: Db, what: keyof typeof LOCKS): Promise<void> {
  if (dialectOf(db) === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCKS[what])})`.execute(db);
}
