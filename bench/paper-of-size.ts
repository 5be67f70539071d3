import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../src/store/database.ts';
import { built } from './built.ts';
import { makePaper } from './make-paper.ts';
import { postgresOfSize } from './postgres-of-size.ts';

export interface SizedPaper {
  stories: number;
  db: Db;
  /** data folder; on SQLite the database in it is what a server opens */
  folder: string;
  /** what a server needs in its environment to serve this paper */
  settings: Record<string, string>;
  close(): Promise<void>;
}

/**
 * A paper with so many stories: on SQLite or, where `DATABASE_URL` names a PostgreSQL server, in a database of its own there.
 * Made anew and removed by `close`, unless `BENCH_KEEP` names a folder where such papers stay for the next run: the
 * largest takes minutes to make.
 */
export async function paperOfSize(stories: number): Promise<SizedPaper> {
  const kept = process.env.BENCH_KEEP && join(process.env.BENCH_KEEP, String(stories));
  const folder = kept || (await mkdtemp(join(tmpdir(), 'standfirst-growth-')));
  await mkdir(folder, { recursive: true });
  const server = process.env.DATABASE_URL;
  const { db, url, drop } = server ? await postgresOfSize(server, stories) : await sqliteOfSize(folder, stories);
  return {
    stories,
    db,
    folder,
    settings: { STANDFIRST_DATA: folder, ...(url && { DATABASE_URL: url }) },
    async close() {
      await db.destroy();
      if (kept) return;
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function sqliteOfSize(
  folder: string,
  stories: number,
): Promise<{ db: Db; url: string | null; drop(): Promise<void> }> {
  const { openDatabase } = await built<typeof import('../src/store/database.ts')>('store/database');
  const { migrate } = await built<typeof import('../src/store/migrate.ts')>('store/migrate');
  const file = join(folder, 'paper.sqlite');
  if (!existsSync(file)) {
    // under its own name only when it is whole
    const half = openDatabase(`${file}.half`);
    await migrate(half);
    await makePaper(half, stories);
    await half.destroy();
    await rename(`${file}.half`, file);
  }
  const db = openDatabase(file);
  await migrate(db);
  return { db, url: null, drop: async () => {} };
}
