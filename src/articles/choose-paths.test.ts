import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { newsroom } from './fixture.ts';

const ROUNDS = 6;

// threads with connections of their own: what one reads, another may have changed before it writes
const PUBLISH_IN_TURNS = `
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './store/database.ts';
import { publish } from './articles/publish.ts';
const { where, ids, gate, now } = workerData;
const db = openDatabase(where);
const paths = [];
for (const id of ids) {
  Atomics.add(gate, 0, 1);
  while (Atomics.load(gate, 0) < (paths.length + 1) * 2);
  const published = await publish({ db, now: () => now, who: null }, id, { act: 'publish' }).catch((error) => ({ path: String(error) }));
  paths.push(published.path);
}
await db.destroy();
parentPort.postMessage(paths);
`;

const ROOT = resolve(import.meta.dirname, '../..');

describeEachDatabase('choosePaths', (database, dialect, url) => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-paths-'));
    await mkdir(join(ROOT, 'node_modules/.cache'), { recursive: true });
    program = join(await mkdtemp(join(ROOT, 'node_modules/.cache/paths-')), 'publish.mjs');
    const stdin = { contents: PUBLISH_IN_TURNS, resolveDir: join(ROOT, 'src'), loader: 'ts' as const };
    await build({ stdin, outfile: program, bundle: true, packages: 'external', platform: 'node', format: 'esm' });
  });
  afterAll(async () => {
    for (const each of [folder, dirname(program)]) await rm(each, { recursive: true, force: true });
  });

  it('gives two stories that go live at the same moment an address each', async () => {
    const where = dialect === 'sqlite' ? join(folder, 'paper.sqlite') : url();
    const db = dialect === 'sqlite' ? openDatabase(where) : database();
    if (dialect === 'sqlite') await migrate(db);
    const { ctx, write } = await newsroom(db);
    const rounds: number[][] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push([await write({ headline: `Same ${round}` }), await write({ headline: `Same ${round}` })]);
    const gate = new Int32Array(new SharedArrayBuffer(4));
    const paths = await Promise.all(
      [0, 1].map(
        (side) =>
          new Promise<string[]>((done, failed) => {
            const workerData = { where, gate, now: ctx.now(), ids: rounds.map((ids) => ids[side]) };
            const worker = new Worker(program, { workerData });
            worker.once('message', done).once('error', failed);
          }),
      ),
    );
    for (let round = 0; round < ROUNDS; round++)
      expect(new Set(paths.map((side) => side[round]))).toEqual(
        new Set([`/2026/08/same-${round}/`, `/2026/08/same-${round}-2/`]),
      );
    if (dialect === 'sqlite') await db.destroy();
  });
});
