import type Sqlite from 'better-sqlite3';

/**
 * Lets a connection keep its compiled statements. The driver compiles anew for each call and holds native memory for every
 * one until it is collected, which a long import outruns; the same few hundred statements do nearly all the work.
 */
export function keepStatements(database: Sqlite.Database, most = 300): void {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = database.prepare.bind(database);
  database.prepare = ((sql: string) => {
    const known = kept.get(sql);
    // a statement that is being read from row by row cannot be used a second time meanwhile
    if (known && !known.busy) {
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const statement = prepare(sql);
    if (kept.size >= most) kept.delete(kept.keys().next().value as string);
    kept.set(sql, statement);
    return statement;
  }) as typeof database.prepare;
}
