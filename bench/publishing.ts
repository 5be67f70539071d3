import { absolute, type Figure, percentile } from './figures.ts';
import { paperOfSize } from './paper-of-size.ts';
import { type Hours, hours, jumps } from './publishing-hours.ts';
import { killed } from './publishing-kills.ts';
import { newPaper, postgresServer } from './publishing-paper.ts';
import { type Drop, replay } from './publishing-replay.ts';
import { surfaces } from './publishing-surfaces.ts';

const STORIES = 100_000;
const ACTS = 300;
const SCHEDULES = 500;
const REPLAYED = 20_000;
const REQUESTS = 1_000_000;
const EDITS = 200;

/**
 * Whether the paper keeps its promises. Sizes can be lowered for a quick look: `BENCH_LARGE` (stories of the large paper),
 * `BENCH_ACTS`, `BENCH_HOURS`, `BENCH_REPLAY` (stories of the replayed day), `BENCH_EDITS`, `BENCH_REQUESTS`; and `BENCH_ONLY`
 * names parts: surfaces, hours, kills, replay.
 */
export async function publishing(): Promise<Figure[]> {
  const only = process.env.BENCH_ONLY?.split(',');
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(PARTS)) if (!only || only.includes(name)) figures.push(...(await part()));
  return figures;
}

const PARTS: Record<string, () => Promise<Figure[]>> = {
  surfaces: () => agreeing(size('BENCH_LARGE', STORIES), size('BENCH_ACTS', ACTS)),
  replay: () => replaying(size('BENCH_REPLAY', REPLAYED)),
  hours: () => onTime(size('BENCH_HOURS', SCHEDULES)),
  kills: killing,
};

function size(name: string, usual: number): number {
  return Number(process.env[name] ?? usual);
}

async function agreeing(stories: number, acts: number): Promise<Figure[]> {
  process.stderr.write(`A paper of ${stories} stories …\n`);
  const paper = await paperOfSize(stories);
  try {
    process.stderr.write(`${acts} acts, each until every surface agrees …\n`);
    const done = await surfaces(paper, acts);
    for (const what of new Set(done.flatMap(({ when }) => Object.keys(when)))) {
      const times = done.flatMap(({ when }) => when[what] ?? []);
      const [half, most] = [percentile(times, 0.5), percentile(times, 0.99)].map(Math.round);
      process.stderr.write(`${what}: median ${half} ms, p99 ${most} ms after the act\n`);
    }
    const figure = (which: string, times: number[]) =>
      absolute(`${which}, p99 of ${times.length}, ${stories} stories`, percentile(times, 0.99), 'ms', { most: 2_000 });
    const away = done.filter(({ act }) => act === 'withdraw');
    const into = done.filter(({ act }) => act !== 'withdraw');
    return [
      figure(
        'publish or correct → page, front, section, topics, author, feeds, sitemaps and search agree',
        into.map(({ agreed }) => agreed),
      ),
      figure(
        'withdraw → gone from all of them',
        away.map(({ agreed }) => agreed),
      ),
      figure(
        'act → its receipt is green',
        done.map(({ receipt }) => receipt),
      ),
      absolute('receipts that turned red on the way', done.filter(({ red }) => red).length, 'receipts', { most: 0 }),
    ];
  } finally {
    await paper.close();
  }
}

async function replaying(stories: number): Promise<Figure[]> {
  process.stderr.write(`A day of edits over ${stories} stories …\n`);
  const paper = await newPaper(stories, null);
  try {
    const sum = await replay(paper, { edits: size('BENCH_EDITS', EDITS), requests: size('BENCH_REQUESTS', REQUESTS) });
    if (sum.stale.length > 0) process.stderr.write(`stale: ${[...new Set(sum.stale)].slice(0, 20).join(' ')}\n`);
    const drops = `pages that an edit drops, ${sum.kept} kept at the end of the day`;
    const counts = sum.drops.map(({ pages }) => pages);
    tellOfDrops(sum.drops);
    return [
      absolute(`surrogate keys that the purge of an edit names, most of ${sum.edits}`, Math.max(...sum.keys), 'keys', {
        most: 30,
      }),
      absolute(`${drops}, mean of ${sum.edits}`, counts.reduce((all, one) => all + one, 0) / sum.edits, 'pages', {
        most: 30,
      }),
      absolute(`${drops}, p95`, percentile(counts, 0.95), 'pages', { most: 30 }),
      absolute(`pages that the cache held otherwise, of ${sum.compared} made again`, sum.stale.length, 'pages', {
        most: 0,
      }),
      absolute(
        `requests answered from memory, of ${sum.requests} in a day, Zipf readers`,
        (100 * sum.hits) / sum.requests,
        '%',
        {
          least: 99,
        },
      ),
    ];
  } finally {
    await paper.close();
  }
}

/** Which pages the edits dropped, by what they were: for whoever wants fewer. */
function tellOfDrops(drops: readonly Drop[]): void {
  for (const act of new Set(drops.map((drop) => drop.act))) {
    const own = drops.filter((drop) => drop.act === act);
    const kinds = [...new Set(own.flatMap((drop) => Object.keys(drop.kinds)))].map((kind) => {
      const all = own.reduce((sum, drop) => sum + (drop.kinds[kind] ?? 0), 0);
      return `${kind} ${(all / own.length).toFixed(1)}`;
    });
    const counts = own.map(({ pages }) => pages);
    const most = `median ${percentile(counts, 0.5)}, most ${Math.max(...counts)}`;
    process.stderr.write(
      `${act}, ${own.length} times: ${most} pages dropped; of them on average ${kinds.join(', ')}\n`,
    );
  }
}

/** stories that share their second, as on the hour they do */
const TOGETHER = 30;

async function onTime(count: number): Promise<Figure[]> {
  process.stderr.write(`${count} hours, one server on SQLite …\n`);
  const alone = await hours(count, null);
  process.stderr.write(`${count} hours, two servers on PostgreSQL …\n`);
  const postgres = await postgresServer();
  const onPostgres = async (url: string): Promise<[Hours, Hours]> => [
    await hours(count, url),
    await hours(TOGETHER, url, 0),
  ];
  process.stderr.write(`${TOGETHER} hours that are one …\n`);
  const [two, together] = await onPostgres(postgres.url).finally(() => postgres.stop());
  const alike = await hours(TOGETHER, null, 0);
  process.stderr.write('Hours while the clock is set (libfaketime) …\n');
  const set = await jumps(90);
  return [
    ...hourFigures(`${count} hours, a server killed ${alone.kills} times (SQLite)`, alone),
    ...hourFigures(`${count} hours, two servers, one or the other killed ${two.kills} times (PostgreSQL)`, two),
    ...hourFigures(`${TOGETHER} stories at one second (SQLite)`, alike),
    ...hourFigures(`${TOGETHER} stories at one second, two servers (PostgreSQL)`, together),
    ...hourFigures('90 hours, the clock set an hour forward, back, and a minute back (libfaketime)', set, false),
  ];
}

function hourFigures(what: string, { set, done, twice, early, late }: Hours, timed = true): Figure[] {
  return [
    absolute(`${what}: not done, done twice or too early`, set - done + twice + early, 'stories', { most: 0 }),
    // what a clock skips comes all at once
    absolute(`${what}: after its hour, longest`, Math.max(0, ...late), 'ms', { most: timed ? 1_000 : 3_000 }),
  ];
}

async function killing(): Promise<Figure[]> {
  process.stderr.write('Publishing, killed before each of its statements …\n');
  const { kills, half, receipts } = await killed();
  return [
    absolute(`${kills} times kill -9 between two steps of publishing: half done afterwards`, half, 'times', {
      most: 0,
    }),
    absolute('of those that were done: receipts that did not become green after the restart', receipts, 'receipts', {
      most: 0,
    }),
  ];
}
