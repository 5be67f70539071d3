import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CamelCasePlugin, Kysely, type LogConfig, PostgresDialect } from 'kysely';
import type Pg from 'pg';
import { keepStatements } from './cached-statements.ts';
import { WritingSqliteDialect } from './sqlite-dialect.ts';
import type { Database } from './tables.ts';

export type Db = Kysely<Database>;

/**
 * Opens SQLite (a file's path, or `:memory:`) or PostgreSQL (`postgres://…`). SQLite: write-ahead log, foreign keys,
 * five seconds of patience with a writing neighbour, and a full sync for each commit, so that what was acknowledged
 * survives a killed process and a power cut. PostgreSQL: five seconds for a connection, a minute for a statement. Numbers come back as numbers from both.
 */
export function openDatabase(where: string, log?: LogConfig): Db {
  const plugins = [new CamelCasePlugin()];
  if (/^postgres(ql)?:/.test(where)) return new Kysely({ dialect: postgres(where), plugins, ...(log && { log }) });
  return new Kysely({ dialect: new WritingSqliteDialect(sqlite(where)), plugins, ...(log && { log }) });
}

function sqlite(file: string): Sqlite.Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma('synchronous = FULL');
  keepStatements(database);
  return database;
}

const BIGINT = 20;
const SECOND = 1000;
const PATIENCE = {
  // for a new connection, and for a free one where all are busy
  connectionTimeoutMillis: 5 * SECOND,
  // for one statement: told to the database, and a little longer where the database no longer answers at all
  statement_timeout: 60 * SECOND,
  query_timeout: 70 * SECOND,
  keepAlive: true,
};

function postgres(connectionString: string): PostgresDialect {
  // most papers are one file, and have no need of it
  const pg = createRequire(import.meta.url)('pg') as typeof Pg;
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  const pool = new pg.Pool({ connectionString, max: 10, types: types as never, ...PATIENCE });
  // a connection that breaks while nobody waits on it is replaced by the pool; who waits gets the error from the query
  const replaced = () => {};
  pool.on('error', replaced);
  pool.on('connect', (client) => client.on('error', replaced));
  return new PostgresDialect({ pool });
}
