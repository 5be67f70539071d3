import pg from 'pg';
import type { Db } from '../src/store/database.ts';
import { built } from './built.ts';
import { makePaper } from './make-paper.ts';

/** A database `growth_<stories>` with such a paper on the PostgreSQL server at `server`; its role must be able to make databases. */
export async function postgresOfSize(
  server: string,
  stories: number,
): Promise<{ db: Db; url: string; drop(): Promise<void> }> {
  const { openDatabase } = await built<typeof import('../src/store/database.ts')>('store/database');
  const { migrate } = await built<typeof import('../src/store/migrate.ts')>('store/migrate');
  const name = `growth_${stories}`;
  const half = `${name}_half`;
  const at = (database: string): string => {
    const url = new URL(server);
    url.pathname = `/${database}`;
    return url.href;
  };
  const { rows } = await asked(server, `select 1 from pg_database where datname = '${name}'`);
  if (!rows.length) {
    await asked(server, `drop database if exists ${half} with (force)`);
    await asked(server, `create database ${half}`);
    const filled = openDatabase(at(half));
    await migrate(filled);
    await makePaper(filled, stories);
    await filled.destroy();
    // under its own name only when it is whole
    await asked(server, `alter database ${half} rename to ${name}`);
  }
  const db = openDatabase(at(name));
  await migrate(db);
  return {
    db,
    url: at(name),
    drop: async () => void (await asked(server, `drop database if exists ${name} with (force)`)),
  };
}

async function asked(server: string, words: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await client.query(words);
  } finally {
    await client.end();
  }
}
