import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase, freshDatabase } from '../../test/database.ts';
import { serveForTest, type TestServer } from './fixture.ts';
import type { Source } from './pages.ts';

describeEachDatabase('when the database is away', (_, dialect) => {
  let open: Awaited<ReturnType<typeof freshDatabase>>;
  let paper: TestServer;
  beforeEach(async () => {
    open = await freshDatabase(dialect);
    const source: Source = async ({ path }) => {
      const { count } = await open.db
        .selectFrom('settings')
        .select((on) => on.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return { status: 200, headers: { 'content-type': 'text/html' }, body: `${path} ${count}`, tags: ['article:1'] };
    };
    paper = await serveForTest(source);
  });
  afterEach(async () => {
    await paper.close();
    await open.close().catch(() => {});
  });
  const get = async (path: string) => {
    const answer = await fetch(`${paper.url}${path}`);
    return [answer.status, await answer.text()];
  };

  it('goes on with what it has, says so in the log, and fails politely at what it has not', async () => {
    expect(await get('/kept')).toEqual([200, '/kept 0']);
    expect(await get('/dropped')).toEqual([200, '/dropped 0']);
    paper.cache.drop(['article:2']);
    await open.db.destroy();
    expect(await get('/kept')).toEqual([200, '/kept 0']);
    paper.cache.drop(['article:1']);
    expect(await get('/dropped'), 'an old copy').toEqual([200, '/dropped 0']);
    expect(paper.lines.some(({ msg }) => msg === 'stale')).toBe(true);
    expect((await get('/never-asked-for'))[0]).toBe(503);
    expect((await fetch(`${paper.url}/healthz`)).status).toBe(200);
  });
});
