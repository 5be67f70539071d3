import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { ArticleId } from '../../base/ids.ts';
import { openDatabase } from '../../store/database.ts';
import { ORIGIN, quiet, until } from '../../writing/fixture.ts';
import { publishStory } from '../contract.ts';
import { HOUR, type PublishingRoom, publishingRoom } from '../fixture.ts';
import { startTimetable } from './start-timetable.ts';

describeEachDatabase('the timetable', (database, dialect, url) => {
  let room: PublishingRoom;
  beforeAll(async () => {
    room = await publishingRoom(database());
    // the room's own clock runs from here on, as far as `shift` lets it
    room.at(Date.now());
  });
  afterAll(() => room.close());
  const editionsOf = (id: ArticleId) =>
    database().selectFrom('editions').select(['number', 'publishedAt']).where('articleId', '=', id).execute();
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const set = async (headline: string, at: number, act: 'publish' | 'minor' = 'publish') => {
    const id = await room.story(headline);
    await room.ask(room.ada, publishStory, { id, act, at });
    return id;
  };

  it('is on the second, and done once', async () => {
    room.at(Date.now());
    const table = startTimetable({ db: database(), now: Date.now, log: quiet, origin: ORIGIN });
    const at = Date.now() + 1_700;
    const id = await set('On time', at);
    await until(async () => (await editionsOf(id)).length > 0);
    const [edition] = await editionsOf(id);
    expect((edition?.publishedAt ?? 0) - at).toBeGreaterThanOrEqual(0);
    expect((edition?.publishedAt ?? 0) - at).toBeLessThan(1_000);
    await table.stop();
    const again = startTimetable({ db: database(), now: Date.now, log: quiet, origin: ORIGIN });
    await wait(700);
    await again.stop();
    expect(await editionsOf(id)).toHaveLength(1);
  });

  it('does at once what no process was there for, and says how late', async () => {
    room.at(Date.now() - HOUR);
    const id = await set('Late', Date.now() - 66_000);
    const late: number[] = [];
    const table = startTimetable({
      ...{ db: database(), now: Date.now, log: quiet, origin: ORIGIN },
      onRan: ({ done }) => late.push(...done.map(({ lateMs }) => lateMs)),
    });
    await until(async () => (await editionsOf(id)).length > 0);
    await table.stop();
    expect(late).toHaveLength(1);
    expect(late[0]).toBeGreaterThanOrEqual(66_000);
    const told = await database().selectFrom('notices').select('personId').where('articleId', '=', id).execute();
    expect(told.map(({ personId }) => personId)).toEqual(expect.arrayContaining(['ada', 'cleo']));
  });

  it('goes by the clock as it is set, forward or back: never early, never twice', async () => {
    let shift = 0;
    const now = () => Date.now() + shift;
    room.at(now());
    const [hour, later] = [now() + HOUR, now() + 2 * HOUR];
    const near = await set('Near', hour);
    const far = await set('Far', later);
    // a moment before its hour, however long the above took; then set back: the timer fires, the clock says no
    shift = hour - 1_500 - Date.now();
    const table = startTimetable({ db: database(), now, log: quiet, origin: ORIGIN });
    await wait(200);
    shift = -HOUR;
    await wait(1_600);
    expect(await editionsOf(near)).toEqual([]);
    // and forward again, past both
    shift = 3 * HOUR;
    await until(async () => (await editionsOf(far)).length > 0);
    expect(await editionsOf(near)).toHaveLength(1);
    shift = -HOUR;
    await wait(700);
    shift = 4 * HOUR;
    await wait(700);
    await table.stop();
    expect([await editionsOf(near), await editionsOf(far)].map((list) => list.length)).toEqual([1, 1]);
  });

  it('is kept by several processes, each hour by one of them', async () => {
    const dbs = dialect === 'postgres' ? [openDatabase(url()), openDatabase(url())] : [database(), database()];
    room.at(Date.now());
    const at = Date.now() + 2_500;
    const ids = await Promise.all(Array.from({ length: 12 }, (_, number) => set(`Many ${number}`, at)));
    const done: number[] = [];
    const failed: unknown[] = [];
    const tables = dbs.map((db) =>
      startTimetable({
        ...{ db, now: Date.now, log: quiet, origin: ORIGIN },
        onRan(ran) {
          done.push(...ran.done.map(({ article }) => article));
          failed.push(...ran.failed, ...ran.broken);
        },
      }),
    );
    await until(async () => (await Promise.all(ids.map(editionsOf))).every((list) => list.length > 0), 15_000);
    await Promise.all(tables.map((table) => table.stop()));
    if (dialect === 'postgres') await Promise.all(dbs.map((db) => db.destroy()));
    expect(failed).toEqual([]);
    expect(done.sort((a, b) => a - b)).toEqual([...ids].sort((a, b) => a - b));
    for (const id of ids) expect(await editionsOf(id)).toHaveLength(1);
  }, 30_000);

  it('goes on with the rest where one breaks, and tries that again', async () => {
    room.at(Date.now() - HOUR);
    const [bad, good] = [await set('Bad', Date.now() - 2_000), await set('Good', Date.now() - 1_000)];
    // a version that nobody can read, as only a broken disk leaves it
    const kept = await database().selectFrom('versions').selectAll().where('articleId', '=', bad).execute();
    await database().updateTable('versions').set({ snapshotJson: '{' }).where('articleId', '=', bad).execute();
    const table = startTimetable({ db: database(), now: Date.now, log: quiet, origin: ORIGIN });
    await until(async () => (await editionsOf(good)).length > 0);
    expect(await editionsOf(bad)).toEqual([]);
    for (const { number, snapshotJson } of kept)
      await database()
        .updateTable('versions')
        .set({ snapshotJson })
        .where('articleId', '=', bad)
        .where('number', '=', number)
        .execute();
    await until(async () => (await editionsOf(bad)).length > 0, 15_000);
    await table.stop();
  }, 30_000);
});
