import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import startPostgres from '../test/global-setup.ts';
import { built } from './built.ts';
import { makePaper } from './make-paper.ts';
import type { SizedPaper } from './paper-of-size.ts';

/** A PostgreSQL server: that of `DATABASE_URL`, else one of its own for as long as it is needed. */
export async function postgresServer(): Promise<{ url: string; stop(): Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  let url = '';
  const project = { provide: (what: string, value: string) => what === 'postgres' && (url = value) };
  const stop = await startPostgres(project as never);
  return { url, stop };
}

/** A paper of so many stories, made anew; on the PostgreSQL server at `server`, or (null) on SQLite. */
export async function newPaper(stories: number, server: string | null): Promise<SizedPaper> {
  const { openDatabase } = await built<typeof import('../src/store/database.ts')>('store/database');
  const { migrate } = await built<typeof import('../src/store/migrate.ts')>('store/migrate');
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-publishing-'));
  const name = `publishing_${randomBytes(5).toString('hex')}`;
  if (server) await asked(server, `create database ${name}`);
  const url = server && Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const db = openDatabase(url ?? join(folder, 'paper.sqlite'));
  await migrate(db);
  await makePaper(db, stories, 100);
  return {
    stories,
    db,
    folder,
    settings: { STANDFIRST_DATA: folder, ...(url && { DATABASE_URL: url }) },
    async close() {
      await db.destroy();
      if (server) await asked(server, `drop database ${name} with (force)`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function asked(server: string, words: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(words).finally(() => client.end());
}
