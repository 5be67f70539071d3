import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { openDatabase } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import type { Database } from '../../store/tables.ts';
import { exampleExport } from './fixture.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'standfirst-killed-'));
const program = join(ROOT, 'node_modules/.cache/standfirst-killed', `${process.pid}.mjs`);
const ENTRY = `
import { openDatabase } from './src/store/database.ts';
import { importWordpress } from './src/imports/wordpress/import-wordpress.ts';
const db = openDatabase(process.argv[2]);
await importWordpress({ db, files: [process.argv[3]], onProgress: ({ step }) => { if (step === 'stories') process.stdout.write('.'); } });
await db.destroy();
`;

beforeAll(async () => {
  mkdirSync(join(program, '..'), { recursive: true });
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

/** Runs the import in a process of its own, which is killed after some milliseconds once it has begun with the stories. */
async function run(database: string, file: string, killAfter: number | null): Promise<number | null> {
  const child = spawn(process.execPath, [program, database, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  if (killAfter !== null) {
    await Promise.race([ended, new Promise((began) => child.stdout.once('data', began))]);
    await wait(killAfter);
    child.kill('SIGKILL');
  } else child.stdout.resume();
  return ended;
}

describe.each(['sqlite', 'postgres'] as const)('an import that is killed (%s)', (dialect) => {
  it('has after another run what it would have had, and nothing twice', { timeout: 120_000 }, async () => {
    const stories = 400;
    const file = join(folder, 'export.xml');
    writeFileSync(
      file,
      exampleExport(
        Array.from({ length: stories }, (_, n) => ({
          id: n + 1,
          body: `Words <a href="https://gazette.example/?p=${((n + 3) % stories) + 1}">on</a>.\n\n[gallery]`,
          terms: [
            ['category', `c${n % 5}`, `C ${n % 5}`],
            ['post_tag', `t${n % 7}`, `T ${n % 7}`],
          ] as [string, string, string][],
          more: `<wp:comment><wp:comment_id>${n + 1}</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_content>Yes</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_date_gmt>2024-07-02 10:00:00</wp:comment_date_gmt></wp:comment>`,
        })),
      ),
    );
    const open = dialect === 'postgres' ? await freshDatabase(dialect) : null;
    const url = open?.url ?? join(folder, 'paper.sqlite');
    const db = open?.db ?? openDatabase(url);
    if (!open) await migrate(db);
    for (let round = 0; round < 3; round++) expect(await run(url, file, Math.random() * 250)).not.toBe(undefined);
    expect(await run(url, file, null)).toBe(0);
    const count = async (table: keyof Database) =>
      Number(
        (
          await db
            .selectFrom(table)
            .select((on) => on.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    const counts = Object.fromEntries(
      await Promise.all(
        (
          ['articles', 'liveArticles', 'editions', 'comments', 'sections', 'topics', 'authors', 'liveLinks'] as const
        ).map(async (table) => [table, await count(table)]),
      ),
    );
    expect(counts).toEqual({
      articles: stories,
      liveArticles: stories,
      editions: stories,
      comments: stories,
      sections: 5,
      topics: 7,
      authors: 1,
      liveLinks: stories,
    });
    const halfway = await db
      .selectFrom('importItems')
      .select('sourceId')
      .where('kind', '=', 'article')
      .where('state', '<>', 'imported')
      .execute();
    expect(halfway).toEqual([]);
    await (open ? open.close() : db.destroy());
  });
});
