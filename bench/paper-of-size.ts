import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../src/store/database.ts';
import { built } from './built.ts';
import { makePaper } from './make-paper.ts';

export interface SizedPaper {
  stories: number;
  db: Db;
  /** data folder; the database in it is what a server opens */
  folder: string;
  close(): Promise<void>;
}

/**
 * A paper with so many stories on SQLite. Made anew and removed by `close`, unless `BENCH_KEEP` names a folder where such
 * papers stay for the next run: the largest takes minutes to make.
 */
export async function paperOfSize(stories: number): Promise<SizedPaper> {
  const { openDatabase } = await built<typeof import('../src/store/database.ts')>('store/database');
  const { migrate } = await built<typeof import('../src/store/migrate.ts')>('store/migrate');
  const kept = process.env.BENCH_KEEP && join(process.env.BENCH_KEEP, String(stories));
  const folder = kept || (await mkdtemp(join(tmpdir(), 'standfirst-growth-')));
  await mkdir(folder, { recursive: true });
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
  return {
    stories,
    db,
    folder,
    async close() {
      await db.destroy();
      if (!kept) await rm(folder, { recursive: true, force: true });
    },
  };
}
