import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPaper } from '../e2e/start-paper.ts';
import type { Db } from '../src/store/database.ts';
import { built } from './built.ts';
import { absolute, compared, type Figure, percentile } from './figures.ts';
import { requestsPerSecond } from './load.ts';
import { makePaper } from './make-paper.ts';

const SMALL = 1_000;
const MIDDLE = 10_000;
const LARGE = 100_000;

/** How the time of an uncached page grows with the number of stories. Sizes can be lowered by `BENCH_LARGE`. */
export async function growth(): Promise<Figure[]> {
  const large = Number(process.env.BENCH_LARGE ?? LARGE);
  const small = await measured(SMALL);
  const middle = await measured(MIDDLE);
  const big = await measured(large, true);
  const figures = [
    absolute(`uncached article at ${MIDDLE} stories, p95`, percentile(middle.times.article as number[], 0.95), 'ms', {
      most: 15,
    }),
    absolute(`uncached front at ${MIDDLE} stories, p95`, percentile(middle.times.front as number[], 0.95), 'ms', {
      most: 25,
    }),
  ];
  for (const name of Object.keys(big.times)) {
    const reach = name === 'search' ? 3 : 1.5;
    // a list of a thousand stories has no page 2,000: its deepest page stands for it
    figures.push(
      compared(
        `${name}, ${SMALL} → ${large} stories, median`,
        percentile(big.times[name] as number[], 0.5),
        'ms',
        { name: `${SMALL} stories`, value: percentile(small.times[name] as number[], 0.5) },
        { most: reach },
      ),
    );
  }
  figures.push(absolute(`start to first answer with ${large} stories`, big.start, 'ms', { most: 1500 }));
  figures.push(absolute('resident memory at rest', big.rest, 'MB', { most: 150 }));
  figures.push(absolute('resident memory after the load above', big.after, 'MB', { most: 300 }));
  return figures;
}

async function measured(
  stories: number,
  whole = false,
): Promise<{ times: Record<string, number[]>; start: number; rest: number; after: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-growth-'));
  try {
    const { openDatabase } = await built<typeof import('../src/store/database.ts')>('store/database');
    const { migrate } = await built<typeof import('../src/store/migrate.ts')>('store/migrate');
    const db = openDatabase(join(folder, 'standfirst.db'));
    await migrate(db);
    await makePaper(db, stories);
    const sample = await db
      .selectFrom('liveArticles')
      .select('path')
      .where('kind', '=', 'story')
      .orderBy('slug')
      .limit(120)
      .execute();
    const deepest = Math.max(2, Math.floor(stories / 8 / 20) - 5);
    const times = await uncached(db, folder, {
      article: (turn) => sample[turn % sample.length]?.path as string,
      front: () => '/',
      'section page 1': (turn) => `/section-${(turn % 8) + 1}/`,
      'deepest page of a section': (turn) => `/section-${(turn % 8) + 1}/page/${deepest - (turn % 4)}/`,
      // a list of a thousand stories has no page 2,000: its deepest page stands for it
      'page 2,000 of everything': (turn) => `/latest/page/${Math.min(2000, Math.floor(stories / 20)) - (turn % 20)}/`,
      author: (turn) => `/authors/author-${(turn % 50) + 1}/`,
      search: (turn) => `/search/?q=harbour+${['vote', 'budget', 'storm', 'ferry'][turn % 4]}`,
      feed: (turn) => `/section-${(turn % 8) + 1}/feed.xml`,
    });
    await db.destroy();
    if (!whole) return { times, start: 0, rest: 0, after: 0 };
    const began = performance.now();
    const paper = await startPaper({ STANDFIRST_DATA: folder }, ['--empty']);
    const start = performance.now() - began;
    await fetch(`${paper.url}/`);
    await new Promise((later) => setTimeout(later, 1000));
    const rest = await residentMegabytes(paper.url);
    for (const { path } of sample) await (await fetch(paper.url + path)).arrayBuffer();
    for (let page = 1; page < 400; page++) await (await fetch(`${paper.url}/latest/page/${page}/`)).arrayBuffer();
    await requestsPerSecond(`${paper.url}/`, { seconds: 3 });
    const after = await residentMegabytes(paper.url);
    await paper.stop();
    return { times, start, rest, after };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds in this process for each of many answers that no cache has, made and compressed as the server does. */
async function uncached(
  db: Db,
  folder: string,
  pages: Record<string, (turn: number) => string>,
): Promise<Record<string, number[]>> {
  const { openNewspaper } = await built<typeof import('../src/server/newspaper.ts')>('server/newspaper');
  const { createPages } = await built<typeof import('../src/server/pages.ts')>('server/pages');
  const { PageCache } = await built<typeof import('../src/site/cache/page-cache.ts')>('site/cache/page-cache');
  const { headersOf } = await built<typeof import('../src/server/headers.ts')>('server/headers');
  const { createLog } = await built<typeof import('../src/server/log.ts')>('server/log');
  const newspaper = await openNewspaper({
    db,
    origin: 'http://127.0.0.1:3000',
    data: folder,
    now: Date.now,
    log: createLog('silent'),
  });
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let turn = 0; turn < WARM + TURNS; turn++) {
    for (const [name, at] of Object.entries(pages)) {
      const cache = new PageCache({
        headersOf,
        now: Date.now,
        onStale: (_, error) => {
          throw error;
        },
      });
      const began = performance.now();
      const { status } = await createPages(
        cache,
        newspaper.sources,
      )({ target: at(turn), method: 'GET', acceptEncoding: 'br', secure: false });
      const took = performance.now() - began;
      if (status !== 200) throw new Error(`${at(turn)} answers ${status}`);
      if (turn >= WARM) times[name]?.push(took);
    }
  }
  await newspaper.close();
  return times;
}

const WARM = 30;
const TURNS = 60;

async function residentMegabytes(base: string): Promise<number> {
  const metrics = await (await fetch(`${base}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1];
  return Number(bytes ?? Number.NaN) / 1024 / 1024;
}
