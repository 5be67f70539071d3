import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { DAY, HOUR, type Newsroom, NOON, newsroom } from '../../articles/fixture.ts';
import { Conflict, Invalid } from '../../base/errors.ts';
import type { TopicId } from '../../base/ids.ts';
import { loadPaper } from '../load-paper.ts';
import { retireTopics } from '../topics/retire-topics.ts';
import { fillStrip } from './fill-strip.ts';
import { risingTopics } from './rising-topics.ts';
import { saveStrip } from './save-strip.ts';
import { stripState } from './strip-state.ts';

describeEachDatabase('the strip', (database) => {
  let room: Newsroom;
  const names = async () => (await loadPaper(database())).strip.map(({ name, filled }) => (filled ? `+${name}` : name));
  const pin = async (places: number, ...topics: TopicId[]) => {
    const { version } = await stripState(room.ctx);
    const entries = topics.map((topic) => ({ topic, label: null, endsAt: null }));
    return saveStrip(room.ctx, { entries, places, version });
  };

  beforeAll(async () => {
    room = await newsroom(database());
    const { budget, harbour, strait } = room.topics;
    const on = (days: number, topic: TopicId) =>
      room.live({ headline: `Day ${days}`, topicIds: [topic] }, { publishedAt: NOON - days * DAY });
    // always there: three a week for eight weeks and now; new: three this week; once: one story
    for (let week = 0; week <= 8; week += 1) for (const day of [1, 3, 5]) await on(week * 7 + day, budget);
    for (const day of [1, 2, 4]) await on(day, harbour);
    await on(2, strait);
  });

  it('ranks by new stories against a topic’s own past, and takes one story for no rise', async () => {
    const rising = await risingTopics(database(), NOON, 10);
    expect(rising).toEqual([
      { id: room.topics.harbour, recent: 3, usual: 0 },
      { id: room.topics.budget, recent: 3, usual: 3 },
    ]);
    expect(await risingTopics(database(), NOON + 30 * DAY, 10)).toEqual([]);
  });

  it('has pinned topics first, and fills what is free at once', async () => {
    const { budget, harbour, strait } = room.topics;
    await pin(3, strait);
    expect(await names()).toEqual(['The strait', '+Harbour', '+Budget']);
    const state = await pin(2, strait, harbour);
    expect(await names()).toEqual(['The strait', 'Harbour', '+Budget']);
    expect(state.filled, 'no place is free').toEqual([]);
    expect(state.rising.map(({ topic }) => topic.id)).toEqual([budget]);
    await pin(0, strait);
    expect(await names()).toEqual(['The strait']);
  });

  it('makes room when a pinned one ends, without anybody', async () => {
    const { harbour, strait } = room.topics;
    const { version } = await stripState(room.ctx);
    const entries = [{ topic: strait, label: 'Strait talks', endsAt: NOON + HOUR }];
    await saveStrip(room.ctx, { entries, places: 1, version });
    expect((await stripState(room.ctx)).filled).toEqual([]);
    room.at(NOON + 2 * HOUR);
    expect((await stripState(room.ctx)).filled.map(({ topic }) => topic.id)).toEqual([harbour]);
    room.at(NOON);
  });

  it('lets readers’ pages alone where the choice is the same', async () => {
    await pin(2, room.topics.strait);
    const { revision } = await loadPaper(database());
    expect(await fillStrip(room.ctx)).toBe(false);
    expect((await loadPaper(database())).revision).toBe(revision);
  });

  it('leaves retired topics out, and takes them off', async () => {
    const { harbour, strait } = room.topics;
    await pin(2, strait);
    expect(await names()).toContain('+Harbour');
    expect(await retireTopics(room.ctx, [harbour, strait], true)).toBe(2);
    expect(await retireTopics(room.ctx, [harbour], true), 'once').toBe(0);
    await fillStrip(room.ctx);
    expect(await names()).toEqual(['+Budget']);
    await retireTopics(room.ctx, [harbour, strait], false);
    await fillStrip(room.ctx);
    expect(await names()).toEqual(['+Harbour', '+Budget']);
  });

  it('does not write over what somebody else did', async () => {
    const { version } = await stripState(room.ctx);
    await pin(0, room.topics.budget);
    const entries = [{ topic: room.topics.strait, label: null, endsAt: null }];
    const late = await saveStrip(room.ctx, { entries, places: 0, version }).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(Conflict);
    expect((late as Conflict).current).toMatchObject({ entries: [{ topic: { id: room.topics.budget } }] });
    await expect(pin(0, room.topics.budget, room.topics.budget)).rejects.toBeInstanceOf(Invalid);
    await expect(pin(0, 999 as TopicId)).rejects.toMatchObject({
      fields: { entries: expect.stringContaining('not there') },
    });
  });
});
