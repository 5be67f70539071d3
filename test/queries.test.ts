import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headersOf } from '../src/server/headers.ts';
import { createLog } from '../src/server/log.ts';
import { openNewspaper as openRooms } from '../src/server/newspaper.ts';
import { createPages } from '../src/server/pages.ts';
import { PageCache } from '../src/site/cache/page-cache.ts';
import { type Db, openDatabase } from '../src/store/database.ts';
import { describeEachDatabase } from './database.ts';
import { openNewspaper } from './newspaper.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../dist/site/assets/manifest.json'));

/** Queries that an answer costs when no cache has it. A number may fall in any change and rises only by a decision. */
const MISS = {
  front: 6,
  article: 4,
  feed: 2,
} as const;

describeEachDatabase('queries', (database, dialect, url) => {
  let paper: Awaited<ReturnType<typeof openNewspaper>>;
  beforeAll(async () => {
    paper = await openNewspaper(database());
  });
  afterAll(() => paper.close());

  it.skipIf(!BUILT)(
    `cost a hit none, a miss what is written down (${BUILT ? 'built' : 'skipped: run npm run build first'})`,
    async () => {
      let count = 0;
      const counted = dialect === 'sqlite' ? null : openDatabase(url(), () => void count++);
      const db = counted ?? database();
      if (!counted) {
        const executor = db.getExecutor();
        const run = executor.executeQuery.bind(executor);
        executor.executeQuery = ((...args: Parameters<typeof run>) => {
          count++;
          return run(...args);
        }) as typeof run;
      }
      const rooms = await openRooms({
        db,
        origin: 'http://paper.example',
        data: paper.folder,
        now: () => paper.now,
        log: createLog('silent'),
      });
      const cache = new PageCache({
        headersOf,
        now: () => paper.now,
        onStale: (_, error) => expect.fail(String(error)),
      });
      const pages = createPages(cache, rooms.sources);
      const ask = async (target: string): Promise<number> => {
        count = 0;
        const { status } = await pages({ target, method: 'GET', acceptEncoding: 'br', secure: false });
        expect(status, target).toBe(200);
        return count;
      };
      const story = '/2026/11/mirrow-accord-reached-after-eleven-months/';
      const cost = {
        front: await ask('/'),
        article: await ask(story),
        feed: await ask('/feed.xml'),
        section: await ask('/politics/'),
        author: await ask('/authors/ines-calder/'),
        topic: await ask('/topics/ferries/'),
        archive: await ask('/latest/'),
        search: await ask('/search/?q=ferry'),
      };
      expect(cost).toMatchSnapshot();
      for (const [name, most] of Object.entries(MISS))
        expect(cost[name as keyof typeof MISS], name).toBeLessThanOrEqual(most);
      expect([await ask('/'), await ask(story), await ask('/feed.xml')]).toEqual([0, 0, 0]);
      await curateHome(db, paper.now);
      await rooms.curation.refresh();
      cache.dropAll();
      const curated = await ask('/');
      expect(curated).toMatchSnapshot('curated front');
      expect(curated).toBeLessThanOrEqual(MISS.front);
      await rooms.close();
      await counted?.destroy();
    },
  );
});

/** A front that asks for everything that one can ask for: cards with a picture of their own, and every kind of rule. */
async function curateHome(db: Db, now: number): Promise<void> {
  const [story] = await db.selectFrom('liveArticles').select('id').where('kind', '=', 'story').limit(1).execute();
  const [picture] = await db.selectFrom('media').select('id').where('kind', '=', 'picture').limit(1).execute();
  const [topic] = await db.selectFrom('topics').select('id').limit(1).execute();
  const [section] = await db.selectFrom('sections').select('id').limit(1).execute();
  if (!story || !picture || !topic || !section) throw new Error('the sample edition is empty');
  const overrides = { headline: 'Ours', kicker: null, standfirst: null, picture: picture.id, size: 'usual' };
  const card = { story: story.id, overrides, sublinks: [], edition: 1, placedAt: now, placedBy: null };
  const rules = [
    { kind: 'sticky' },
    { kind: 'newest' },
    { kind: 'section', section: section.id },
    { kind: 'topic', topic: topic.id },
  ];
  const { id } = await db
    .insertInto('fronts')
    .values({ key: 'home', revision: 1, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [at, backfill] of rules.entries()) {
    const layout = at === 0 ? 'lead' : 'rows';
    const json = JSON.stringify({ name: '', layout, limit: null, exempt: false, backfill, cards: at ? [] : [card] });
    await db
      .insertInto('frontContainers')
      .values({
        ...{ frontId: id, revision: 1, position: `n${at}`, livePosition: `n${at}`, draftJson: json, liveJson: json },
        ...{ isRemoved: 0, isGone: 0, draftBy: null, draftAt: null, launchId: null, launchedBy: null, launchedAt: now },
      })
      .execute();
  }
}
