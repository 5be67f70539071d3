import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Db, openDatabase } from '../src/store/database.ts';
import type { DialectName } from '../src/store/dialect.ts';
import { migrate } from '../src/store/migrate.ts';

/** Makes a new, migrated, empty database and says how to be rid of it. */
export async function freshDatabase(
  dialect: DialectName,
): Promise<{ db: Db; url: string; close: () => Promise<void> }> {
  if (dialect === 'sqlite') {
    const db = openDatabase(':memory:');
    await migrate(db);
    return { db, url: ':memory:', close: () => db.destroy() };
  }
  const admin = new pg.Client({ connectionString: inject('postgres') });
  await admin.connect();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin.query(`create database ${name} template ${inject('template')}`);
  const url = inject('postgres').replace(/\/postgres$/, `/${name}`);
  const db = openDatabase(url);
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** The same tests on SQLite and on PostgreSQL. `database()` is the open handle; each dialect has one for its block. */
export function describeEachDatabase(
  title: string,
  tests: (database: () => Db, dialect: DialectName, url: () => string) => void,
): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(`${title} (${dialect})`, () => {
      let open: Awaited<ReturnType<typeof freshDatabase>>;
      beforeAll(async () => {
        open = await freshDatabase(dialect);
      });
      afterAll(() => open.close());
      tests(
        () => open.db,
        dialect,
        () => open.url,
      );
    });
  }
}
