import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { DAY, HOUR, type Newsroom, NOON, newsroom } from '../articles/fixture.ts';
import { withdraw } from '../articles/withdraw.ts';
import type { ArticleId } from '../base/ids.ts';
import { addReads } from './add-reads.ts';
import { BUCKET } from './bucket.ts';
import { storyReads } from './contract.ts';
import { foldReads } from './fold-reads.ts';
import { createReadCounter } from './read-counter.ts';
import { readsOf } from './reads-of.ts';

const MINUTE = 60_000;

describeEachDatabase('how often stories were read', (database) => {
  let room: Newsroom;
  let story: ArticleId;
  let other: ArticleId;
  let draft: ArticleId;
  let time = NOON;
  const now = () => time;
  const counter = (more = {}) => createReadCounter({ db: database(), now }, more);
  const read = async (at: number, times: number, of = story): Promise<void> => {
    const before = time;
    time = at;
    const reads = counter();
    for (let turn = 0; turn < times; turn++) reads.count(of);
    await reads.write();
    time = before;
  };
  const ask = async (...ids: ArticleId[]) =>
    (await readsOf({ db: database(), now }, ids)).map(({ lastHour, lastDay }) => [lastHour, lastDay]);
  const rows = () =>
    database()
      .selectFrom('storyReads')
      .select(['articleId', 'at', 'reads'])
      .orderBy('at')
      .orderBy('articleId')
      .execute();
  const days = () =>
    database().selectFrom('storyReadDays').select(['articleId', 'dayOn', 'reads']).orderBy('dayOn').execute();
  const empty = async () => {
    await database().deleteFrom('storyReads').execute();
    await database().deleteFrom('storyReadDays').execute();
  };

  beforeAll(async () => {
    room = await newsroom(database());
    story = await room.live({ headline: 'Harbour fire' });
    other = await room.live({ headline: 'Ferries' });
    draft = await room.write({ headline: 'Not out' });
  });

  it('adds up what several processes counted', async () => {
    await empty();
    const one = counter();
    const two = counter();
    for (let turn = 0; turn < 3; turn++) one.count(story);
    for (let turn = 0; turn < 4; turn++) two.count(story);
    two.count(other);
    await Promise.all([one.write(), two.write()]);
    one.count(story);
    await one.write();
    expect(await rows()).toEqual([
      { articleId: story, at: NOON, reads: 8 },
      { articleId: other, at: NOON, reads: 1 },
    ]);
    expect(one.waiting).toBe(0);
    await one.write();
    expect(await ask(story, other)).toEqual([
      [8, 8],
      [1, 1],
    ]);
  });

  it('counts the hour and the day, and of the ten minutes at the edge of the hour what is within it', async () => {
    await empty();
    time = NOON + 4 * MINUTE;
    await read(NOON, 1);
    await read(NOON - 50 * MINUTE, 10);
    // 11:00 to 11:10, of which the last hour has six minutes
    await read(NOON - HOUR, 100);
    await read(NOON - HOUR - BUCKET, 1_000);
    await read(NOON - DAY, 10_000);
    await read(NOON - DAY - BUCKET, 100_000);
    expect(await ask(story)).toEqual([[71, 11_111]]);
    time = NOON;
    expect((await ask(story))[0]?.[0]).toBe(111);
  });

  it('says nothing of what is not live or not there, and keeps it', async () => {
    await empty();
    const gone = await room.live({ headline: 'Taken back' });
    await read(NOON, 5, gone);
    await read(NOON, 5, draft);
    expect(await ask(gone)).toEqual([[5, 5]]);
    await withdraw(room.ctx, gone);
    expect(await ask(gone, draft, 987_654 as ArticleId, story)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect((await rows()).map(({ articleId }) => articleId)).toContain(gone);
  });

  it('passes over a story that is gone for good, and writes the others', async () => {
    await empty();
    const reads = counter();
    reads.count(987_654 as ArticleId);
    reads.count(story);
    await reads.write();
    expect(await rows()).toEqual([{ articleId: story, at: NOON, reads: 1 }]);
    const brief = await room.write({ headline: 'Brief' });
    await read(NOON, 2, brief);
    await database().deleteFrom('articles').where('id', '=', brief).execute();
    expect(await rows()).toHaveLength(1);
  });

  it('keeps what the database did not take, and adds it the next time, once', async () => {
    await empty();
    let isAway = true;
    const reads = counter({
      add: async (...asked: Parameters<typeof addReads>) => {
        // more is counted while it waits
        reads.count(story);
        if (isAway) throw new Error('away');
        await addReads(...asked);
      },
    });
    reads.count(story);
    reads.count(other);
    await expect(reads.write()).rejects.toThrow('away');
    await expect(reads.write()).rejects.toThrow('away');
    expect(await rows()).toEqual([]);
    isAway = false;
    await reads.write();
    expect((await rows()).map((row) => row.reads)).toEqual([3, 1]);
    await reads.write();
    expect((await rows()).map((row) => row.reads)).toEqual([4, 1]);
  });

  it('writes nothing twice where the database took a part', async () => {
    await empty();
    const rest: number[] = [];
    let turns = 0;
    const reads = counter({
      add: async (_: unknown, piece: readonly object[]) => {
        turns += 1;
        if (turns === 2) throw new Error('away');
        rest.push(piece.length);
      },
    });
    for (let id = 1; id <= 1_200; id++) reads.count(id as ArticleId);
    await expect(reads.write()).rejects.toThrow('away');
    expect([...rest, reads.waiting]).toEqual([500, 700]);
    await reads.write();
    expect(rest.reduce((sum, length) => sum + length)).toBe(1_200);
  });

  it('keeps to its room while nobody writes', () => {
    const reads = counter({ most: 10 });
    for (let id = 1; id <= 1_000; id++) reads.count(id as ArticleId);
    for (let turn = 0; turn < 1_000; turn++) reads.count(3 as ArticleId);
    expect(reads.waiting).toBe(10);
  });

  it('folds what is older than two days into the paper’s days, once, though two processes do it', async () => {
    await empty();
    // 23:50 and 00:10 in Amsterdam
    await read(NOON - 3 * DAY + 9 * HOUR + 50 * MINUTE, 5);
    await read(NOON - 3 * DAY + 10 * HOUR + 10 * MINUTE, 7);
    await read(NOON - 3 * DAY + 10 * HOUR + 20 * MINUTE, 1);
    await read(NOON - 2 * DAY, 11);
    await Promise.all([1, 2].map(() => foldReads({ db: database(), now, who: null }, 'Europe/Amsterdam')));
    expect(await days()).toEqual([
      { articleId: story, dayOn: '2026-08-18', reads: 5 },
      { articleId: story, dayOn: '2026-08-19', reads: 8 },
    ]);
    expect(await rows()).toEqual([{ articleId: story, at: NOON - 2 * DAY, reads: 11 }]);
    await foldReads({ db: database(), now: () => NOON + BUCKET, who: null }, 'Europe/Amsterdam');
    expect(await rows()).toEqual([]);
    expect((await days()).map(({ reads }) => reads)).toEqual([5, 8 + 11]);
  });

  it('folds a part in one go where there is much', async () => {
    await empty();
    for (const at of [1, 2, 3]) await read(NOON - 3 * DAY + at * BUCKET, 1);
    await foldReads({ db: database(), now, who: null }, 'UTC', 2);
    expect(await rows()).toHaveLength(1);
  });
});

it('may be asked for two hundred stories, by their numbers', () => {
  const fits = (stories: string) => storyReads.input.safeParse({ stories }).success;
  const many = (count: number) => Array.from({ length: count }, (_, at) => at + 1).join(',');
  expect([many(1), many(200)].map(fits)).toEqual([true, true]);
  expect(['', ',', '0', '-1', '1,', '1e3', '1;2', many(201), '9'.repeat(16)].map(fits)).toEqual(Array(9).fill(false));
});
