import type Sqlite from 'better-sqlite3';

/**
 * Lets a connection keep its compiled statements. The driver compiles anew for each call and holds native memory for every
 * one until it is collected, which a long import outruns; the same few hundred statements do nearly all the work. Those of
 * many rows hold as much as all others together and seldom come again: their length counts too.
 */
export function keepStatements(database: Sqlite.Database, most = 300): void {
  const kept = new Map<string, Sqlite.Statement>();
  let characters = 0;
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
    if (sql.length > LONGEST) return statement;
    if (!kept.has(sql)) characters += sql.length;
    kept.set(sql, statement);
    while (kept.size > most || characters > MOST_CHARACTERS) {
      const oldest = kept.keys().next().value as string;
      kept.delete(oldest);
      characters -= oldest.length;
    }
    return statement;
  }) as typeof database.prepare;
}

/** Characters of SQL of one statement, and of all together; compiled, they take some hundred times as many bytes. */
const LONGEST = 150_000;
const MOST_CHARACTERS = 400_000;
