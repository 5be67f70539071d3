import { headersOf } from '../src/server/headers.ts';
import { createLog } from '../src/server/log.ts';
import { openNewspaper } from '../src/server/newspaper.ts';
import { createPages } from '../src/server/pages.ts';
import { recurring } from '../src/server/recurring.ts';
import { refreshAfter } from '../src/server/refresh-after.ts';
import { PageCache } from '../src/site/cache/page-cache.ts';
import { createReadCounter } from '../src/stats/read-counter.ts';
import type { Db } from '../src/store/database.ts';
import { EventTail } from '../src/store/event-tail.ts';

/** A process of the paper as readers meet it: its own cache, and its own ear for what others do. */
export async function paperProcess(db: Db, setting: { data: string; now: () => number }) {
  const { data, now } = setting;
  const log = createLog('silent');
  const rooms = await openNewspaper({ db, origin: 'http://paper.example', data, now, log });
  const onStale = (_: string, error: unknown) => {
    throw error;
  };
  const cache = new PageCache({ headersOf, now, onStale });
  const pages = createPages(cache, rooms.sources);
  const follow = refreshAfter(db, cache, rooms, log);
  const tail = await EventTail.open(db, now);
  const reads = createReadCounter({ db, now });
  const tasks = recurring({
    ...{ db, cache, newspaper: rooms, reads, now, log },
    ...{ origin: 'http://paper.example', linkChecks: 0 },
  });
  return {
    /** hears of everything that was done */
    async hear(): Promise<void> {
      for (let told = await tail.next(); told.length; told = await tail.next()) await follow(told);
    },
    /** does what its clock does every second */
    async tick(): Promise<void> {
      for (const { run } of tasks.filter(({ every }) => every === 1_000)) await run();
      await this.hear();
    },
    isCached: (target: string) => cache.hit(target) !== undefined && cache.hit(target) !== null,
    /** status and body */
    async get(target: string): Promise<string> {
      const { status, body } = await pages({ target, method: 'GET', secure: false });
      return `${status} ${body === null ? '' : Buffer.from(body as Uint8Array).toString()}`;
    },
    close: () => rooms.close(),
  };
}
