import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import type { ArticleId } from '../../base/ids.ts';
import { browser, cast, listen, ORIGIN, quiet, until } from '../fixture.ts';
import { type Live, openLive } from './open-live.ts';

describeEachDatabase('writing together', (database) => {
  let room: Newsroom;
  let live: Live;
  let server: Awaited<ReturnType<typeof listen>>;
  const people = cast();
  const open: { stop(): void }[] = [];
  const enter = (session: string, story: ArticleId) => {
    const one = browser(server.url, session, story);
    open.push(one);
    return one;
  };

  beforeAll(async () => {
    room = await newsroom(database());
    people.add('ada');
    people.add('ben');
    live = openLive({
      db: database(),
      now: Date.now,
      log: quiet,
      authority: people.authority,
      origin: ORIGIN,
    });
    server = await listen(live.upgrade);
  });
  afterAll(async () => {
    for (const one of open) one.stop();
    await live.close();
    await server.close();
  });

  it('opens what is there, shows each what the other writes, and keeps it as the working copy', async () => {
    const story = await room.write({ headline: 'Harbour fire' });
    const ada = enter('ada', story);
    const ben = enter('ben', story);
    await ada.synced();
    await ben.synced();
    expect(ada.headline().toString()).toBe('Harbour fire');
    expect(live.whoIsIn(story).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    ada.headline().insert(0, 'A ');
    ben.write('Nobody was hurt.');
    await ada.synced();
    await ben.synced();
    await until(() => ben.headline().toString() === 'A Harbour fire' && ada.body().toString().includes('Nobody'));
    await until(async () => {
      const row = await database()
        .selectFrom('articles')
        .select(['headline', 'documentJson'])
        .where('id', '=', story)
        .executeTakeFirstOrThrow();
      return row.headline === 'A Harbour fire' && row.documentJson.includes('Nobody was hurt.');
    });
    ada.stop();
    ben.stop();
    await until(async () => {
      const rows = await database().selectFrom('storyUpdates').select('id').where('articleId', '=', story).execute();
      return rows.length === 0 && live.rooms.size === 0;
    });
  });

  it('has every acknowledged word on disk, before any working copy is made', async () => {
    const story = await room.write({ headline: 'Storm' });
    const ada = enter('ada', story);
    await ada.synced();
    ada.headline().insert(5, ' over the strait');
    await ada.synced();
    const rows = await database()
      .selectFrom('storyUpdates')
      .select('personId')
      .where('articleId', '=', story)
      .execute();
    expect(rows).toEqual([{ personId: 'ada' }]);
    ada.stop();
  });
});
