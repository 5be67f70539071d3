import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from './database.ts';
import { dialectOf } from './dialect.ts';

/** Whether every word stands in one of the columns, in whatever case. @param columns names as SQL has them */
export function holdsWords(db: Db, words: string, columns: readonly string[]): Expression<SqlBool>[] {
  const tokens = words.replaceAll('\0', '').split(/\s+/).filter(Boolean).slice(0, 8);
  return tokens.map((token) => {
    const tests = columns.flatMap((column) => likes(db, sql.ref(column), token));
    return sql<SqlBool>`(${sql.join(tests, sql` or `)})`;
  });
}

function likes(db: Db, column: Expression<unknown>, token: string): RawBuilder<SqlBool>[] {
  if (dialectOf(db) === 'postgres') return [sql<SqlBool>`${column} ilike ${pattern(token)} escape '\\'`];
  // SQLite knows the cases of ASCII alone
  const lower = token.toLowerCase();
  const forms = new Set([token, lower, token.toUpperCase(), lower.replace(/^./u, (first) => first.toUpperCase())]);
  return [...forms].map((form) => sql<SqlBool>`${column} like ${pattern(form)} escape '\\'`);
}

function pattern(token: string): string {
  return `%${token.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
