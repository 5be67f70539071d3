import { sql } from 'kysely';
import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { Context } from './context.ts';
import type { Db } from './database.ts';
import { dialectOf } from './dialect.ts';
import { inTransaction } from './in-transaction.ts';

export interface RanDue<Due, Done> {
  done: Done[];
  /** will not be done: what stands against it, in a sentence */
  failed: (Due & { reason: string })[];
  /** could not be tried (the database was away, a bug): it waits on, and is tried again */
  broken: (Due & { error: unknown })[];
}

export interface DueWork<Due, Done> {
  /** where its rows wait; with `idOf` it names one to other processes */
  table: string;
  idOf(due: Due): number;
  /** does it and marks its row, in the transaction of `ctx`; null: it waits no more. @throws what stands against it */
  carryOut(ctx: Context, due: Due): Promise<Done | null>;
  /** writes down why it will not be done, and tells people; false: it waits no more */
  fail(ctx: Context, due: Due, reason: string): Promise<boolean>;
}

/**
 * Does each thing that is due by itself, in a transaction of its own. Processes that walk the same list do not wait for each
 * other: what one is just doing the others step over. That it is done once is the row's to say.
 */
export async function runEachDue<Due, Done>(
  ctx: Context,
  due: readonly Due[],
  { table, idOf, carryOut, fail }: DueWork<Due, Done>,
): Promise<RanDue<Due, Done>> {
  const ran: RanDue<Due, Done> = { done: [], failed: [], broken: [] };
  for (const one of due) {
    try {
      const done = await inTransaction(ctx.db, async (db) =>
        (await mayTake(db, table, idOf(one))) ? carryOut({ ...ctx, db }, one) : null,
      );
      if (done !== null) ran.done.push(done);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) ran.broken.push({ ...one, error });
      else if (await inTransaction(ctx.db, (db) => fail({ ...ctx, db }, one, reason)))
        ran.failed.push({ ...one, reason });
    }
  }
  return ran;
}

/** Nobody else is at it; until the transaction ends. SQLite has one writer at a time, who looks at the row itself. */
async function mayTake(db: Db, table: string, id: number): Promise<boolean> {
  if (dialectOf(db) === 'sqlite') return true;
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtext(${table}), ${id}::int) as free`.execute(db);
  return rows[0]?.free === true;
}

/** What a person can understand and do something about; null for everything else. */
function reasonOf(error: unknown): string | null {
  if (error instanceof Invalid) return [error.message, ...Object.values(error.fields)].join(' ');
  const isCaused = error instanceof Conflict || error instanceof NotFound || error instanceof Forbidden;
  return isCaused ? error.message : null;
}
