import { join } from 'node:path';
import type { ArticleId, AuthorId, SectionId } from '../src/base/ids.ts';
import { built } from './built.ts';
import { faketimeSettings, moveClock } from './faketime.ts';
import type { SizedPaper } from './paper-of-size.ts';
import { dice, prose } from './prose.ts';
import { newPaper } from './publishing-paper.ts';
import { addChief, type PublishingServer, startPublishing } from './publishing-server.ts';

/** What became of things that were to go out at an hour. */
export interface Hours {
  set: number;
  /** went out, and more than once */
  done: number;
  twice: number;
  /** before their hour */
  early: number;
  /** milliseconds after their hour, or after a server was there again */
  late: number[];
  kills: number;
}

const SECOND = 1_000;

/**
 * Hours spread over a minute while servers are killed and started again: one on SQLite, two on one PostgreSQL, of which one
 * is there at any time. Every fifth hour is set by the newsroom's own act, the others as an import leaves them.
 */
export async function hours(count: number, server: string | null, over = 60): Promise<Hours> {
  const paper = await newPaper(50, server);
  const up: { from: number; until: number }[] = [];
  let kills = 0;
  const start = async () => {
    const running = await startPublishing(paper);
    const span = { from: Date.now(), until: Number.POSITIVE_INFINITY };
    up.push(span);
    return {
      running,
      async kill() {
        span.until = Date.now();
        kills += 1;
        await running.kill();
      },
    };
  };
  try {
    await addChief(paper);
    const ids = await write(paper, count);
    let one = await start();
    let other = server ? await start() : null;
    const begin = Date.now() + (server ? 20 : 25) * SECOND + count * 30;
    const at = (n: number) => begin + Math.floor((n * over * SECOND) / count);
    await setHours(paper, one.running, ids, at);
    process.stderr.write(`${count} hours from ${Math.round((begin - Date.now()) / SECOND)} s on …\n`);
    const end = begin + over * SECOND;
    // killed at moments that have nothing to do with the hours
    const random = dice(9);
    for (let next = begin + 6 * SECOND; next < end - 6 * SECOND; next = Date.now() + (8 + random() * 4) * SECOND) {
      await sleepUntil(next);
      if (other) {
        await other.kill();
        other = await start();
        [one, other] = [other, one];
      } else {
        await one.kill();
        one = await start();
      }
    }
    await sleepUntil(end);
    for (let turn = 0; turn < 200 && (await waiting(paper)) > 0; turn++) await sleepUntil(Date.now() + 100);
    const sum = { ...(await outcome(paper, ids, up)), kills };
    await one.running.stop();
    await other?.running.stop();
    return sum;
  } finally {
    await paper.close();
  }
}

/** A clock that is set an hour forward, back again, and a minute back (libfaketime), while things wait: by its own time each goes out once. */
export async function jumps(count: number): Promise<Hours> {
  const paper = await newPaper(50, null);
  try {
    await addChief(paper);
    const ids = await write(paper, count);
    const clock = join(paper.folder, 'clock');
    await moveClock(clock, 0);
    const server = await startPublishing(paper, faketimeSettings(clock));
    const hour = 3_600 * SECOND;
    const now = Date.now();
    const third = Math.floor(count / 3);
    // within the hour that is skipped; in the minute after it, by the clock as it is then; and by the clock as it is again
    const at = (n: number): number =>
      n < third
        ? now + 60 * SECOND + n
        : n < 2 * third
          ? now + hour + 30 * SECOND + n * 20
          : now + 40 * SECOND + n * 20;
    await setHours(paper, null, ids, at);
    const up = [{ from: now, until: Number.POSITIVE_INFINITY }];
    await sleepUntil(now + 5 * SECOND);
    await moveClock(clock, hour);
    const jumped = Date.now() + hour;
    await sleepUntil(now + 35 * SECOND + 2 * third * 20);
    await moveClock(clock, 0);
    await sleepUntil(now + 45 * SECOND + count * 20);
    await moveClock(clock, -60 * SECOND);
    await sleepUntil(Date.now() + 3 * SECOND);
    await moveClock(clock, 0);
    for (let turn = 0; turn < 200 && (await waiting(paper)) > 0; turn++) await sleepUntil(Date.now() + 100);
    const sum = await outcome(paper, ids, up, (due) => (due < jumped ? Math.max(due, jumped) : due));
    await server.stop();
    return { ...sum, kills: 0 };
  } finally {
    await paper.close();
  }
}

async function write({ db }: SizedPaper, count: number): Promise<ArticleId[]> {
  const { saveArticles } = await built<typeof import('../src/articles/save-article.ts')>('articles/save-article');
  const random = dice(count);
  return saveArticles(
    { db, now: Date.now, who: null },
    Array.from({ length: count }, (_, at) => ({
      kind: 'story' as const,
      language: 'en',
      headline: `${prose(random, 5)} ${at}`,
      sectionId: 1 as SectionId,
      byline: { people: [{ author: 1 as AuthorId, role: 'text' as const }], text: '' },
      document: {
        version: 1 as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: prose(random, 60) }] }],
      },
    })),
  );
}

async function setHours(
  { db }: SizedPaper,
  server: PublishingServer | null,
  ids: readonly ArticleId[],
  at: (n: number) => number,
): Promise<void> {
  for (const [n, id] of ids.entries())
    if (server && n % 5 === 0)
      await server.api('POST', `/stories/${id}/publish`, { act: 'publish', places: ['site', 'feed'], at: at(n) });
    else
      await db
        .updateTable('articles')
        .set({ status: 'scheduled', scheduledAt: at(n) })
        .where('id', '=', id)
        .execute();
}

async function waiting({ db }: SizedPaper): Promise<number> {
  const rows = await db.selectFrom('articles').select('id').where('status', '=', 'scheduled').limit(1).execute();
  return rows.length;
}

/** @param soonest from when on what is due at an instant could be done, where the clock was set meanwhile */
async function outcome(
  { db }: SizedPaper,
  ids: readonly ArticleId[],
  up: readonly { from: number; until: number }[],
  soonest = (due: number): number => due,
): Promise<Omit<Hours, 'kills'>> {
  const rows = await db.selectFrom('schedules').selectAll().where('articleId', 'in', ids).execute();
  const editions = await db
    .selectFrom('editions')
    .select((on) => ['articleId', on.fn.countAll<number>().as('many')])
    .where('articleId', 'in', ids)
    .groupBy('articleId')
    .execute();
  const done = rows.filter(({ state }) => state === 'done');
  for (const { articleId, state, at, reason } of rows)
    if (state !== 'done')
      process.stderr.write(`story ${articleId} of ${new Date(at).toISOString()}: ${state} ${reason}\n`);
  // whoever was there at its hour, or came first after it
  const possible = (due: number): number =>
    Math.min(...up.filter(({ until }) => until > due).map(({ from }) => Math.max(from, due)));
  return {
    set: ids.length,
    done: new Set(done.map(({ articleId }) => articleId)).size,
    twice:
      editions.filter(({ many }) => Number(many) !== 1).length +
      (done.length - new Set(done.map(({ articleId }) => articleId)).size),
    early: done.filter(({ at, doneAt }) => (doneAt ?? 0) < at).length,
    late: done.map(({ at, doneAt }) => Math.max(0, (doneAt ?? 0) - soonest(possible(at)))),
  };
}

function sleepUntil(instant: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, instant - Date.now())));
}
