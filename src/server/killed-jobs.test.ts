import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleExport } from '../imports/wordpress/fixture.ts';
import { importWordpress } from '../imports/wordpress/import-wordpress.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'standfirst-killed-jobs-'));
const program = join(ROOT, 'node_modules/.cache/standfirst-killed-jobs', `${process.pid}.mjs`);
/** Does what is due, a dot for each story, by a clock that is ahead; ends where nothing is left. */
const ENTRY = `
import { openDatabase } from './src/store/database.ts';
import { indexArticleJob } from './src/search/index-article.job.ts';
import { indexNameJob } from './src/search/index-name.job.ts';
import { createIndexLinksJob } from './src/links/index-links.job.ts';
import { createIndexMenuLinksJob } from './src/links/index-menu-links.job.ts';
import { recheckOwnJob } from './src/links/recheck-own.job.ts';
import { createLog } from './src/server/log.ts';
import { startWork } from './src/server/work.ts';
const [, , database, ahead] = process.argv;
const db = openDatabase(database);
const work = await startWork({
  db,
  now: () => Date.now() + Number(ahead),
  jobs: [
    ...[indexArticleJob, indexNameJob, recheckOwnJob],
    ...[createIndexLinksJob, createIndexMenuLinksJob].map((create) => create(() => 'https://paper.example')),
  ],
  log: createLog('silent'),
  tally: { job: (name) => { if (name === 'index-article') process.stdout.write('.'); } },
});
let quiet = 0;
while (quiet < 5) {
  await new Promise((later) => setTimeout(later, 200));
  const left = await db.selectFrom('jobs').select('id').where('state', 'in', ['queued', 'running']).limit(1).execute();
  quiet = left.length === 0 ? quiet + 1 : 0;
}
await work.stop();
await db.destroy();
`;

beforeAll(async () => {
  mkdirSync(join(program, '..'), { recursive: true });
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    ...{ outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external' },
    ...{ jsx: 'automatic', jsxImportSource: 'hono/jsx', logLevel: 'error' },
  });
});
const begun = new Set<ChildProcess>();
afterAll(() => {
  for (const child of begun) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

/** @param dots stories after which the process is killed; null: it ends by itself */
async function work(database: string, ahead: number, dots: number | null): Promise<number | null> {
  const child = spawn(process.execPath, [program, database, String(ahead)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  begun.add(child);
  let seen = 0;
  child.stdout.on('data', (some: Buffer) => {
    seen += some.length;
    if (dots !== null && seen >= dots) child.kill('SIGKILL');
  });
  return new Promise((done) => child.once('exit', done));
}

it(
  'finds every imported story in the end, though the process that indexes is killed twice',
  { timeout: 120_000 },
  async () => {
    const stories = 300;
    const file = join(folder, 'export.xml');
    writeFileSync(
      file,
      exampleExport(Array.from({ length: stories }, (_, n) => ({ id: n + 1, body: `Harbour words number${n}.` }))),
    );
    const path = join(folder, 'paper.sqlite');
    const db = openDatabase(path);
    await migrate(db);
    await importWordpress({ db, files: [file] });
    // each begins when the leases of the one before have run out
    expect(await work(path, 0, 20)).toBeNull();
    expect(await work(path, 61_000, 60)).toBeNull();
    const open = () => db.selectFrom('jobs').select('id').where('state', '<>', 'done').execute();
    expect((await open()).length).toBeGreaterThan(0);
    expect(await work(path, 122_000, null)).toBe(0);
    expect(await open()).toEqual([]);
    const rows = await sql<{ id: number }>`select article_id as id from search_rows`.execute(db);
    expect(rows.rows).toHaveLength(stories);
    expect(new Set(rows.rows.map(({ id }) => id)).size).toBe(stories);
    const texts = await sql<{ n: number }>`select count(*) as n from search_words_docsize`.execute(db);
    expect(texts.rows).toEqual([{ n: stories }]);
    await db.destroy();
  },
);
