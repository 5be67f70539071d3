import type { Db } from './database.ts';
import type { Database, NewRow } from './tables.ts';

// both databases take at least this many values in one statement
const MOST_VALUES = 30_000;

/** Inserts any number of rows in as few statements as the databases allow. With `orIgnore`, rows already there stay. */
export async function insertMany<Table extends keyof Database>(
  db: Db,
  table: Table,
  rows: readonly NewRow<Table>[],
  orIgnore = false,
): Promise<void> {
  for (const some of inPieces(rows)) {
    const insert = db.insertInto(table).values(some as never);
    await (orIgnore ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
  }
}

/** Rows in pieces that fit one statement each. */
export function* inPieces<Shape extends object>(rows: readonly Shape[]): Generator<Shape[]> {
  const columns = rows[0] ? Object.keys(rows[0]).length : 1;
  const size = Math.min(500, Math.floor(MOST_VALUES / columns));
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
