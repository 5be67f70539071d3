import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { addAccounts, asker } from '../../writing/testing/ask.ts';
import { oneFront } from '../contract.ts';
import { frontRoom, MINUTE, staff } from '../fixture.ts';
import { noteGoneCardsJob } from '../note-gone-cards.job.ts';
import { frontRoutes } from '../routes.ts';
import { breakingNews, endBreaking, moveBreakingEnd, setBreaking } from './contract.ts';

const fern = staff('fern', ['frontEditor']);
const gil = staff('gil', ['chief']);

describeEachDatabase('the breaking-news strip', (database) => {
  let room: Awaited<ReturnType<typeof frontRoom>>;
  let ask: ReturnType<typeof asker>;
  let story: ArticleId;
  beforeAll(async () => {
    room = await frontRoom(database());
    await addAccounts(database(), [fern, gil]);
    ask = asker(frontRoutes({ find: async () => ({ stories: [], more: false }) }), room);
    [story] = (await room.stories(1)) as [ArticleId];
  });
  const shown = async () => {
    await room.breaking.refresh();
    return room.breaking.current();
  };
  const set = (
    text: string,
    more: { replaces?: number | null; story?: ArticleId | null; endsAt?: number } = {},
    by = fern,
  ) => ask(by, setBreaking, { text, replaces: null, story: null, endsAt: room.now() + 30 * MINUTE, ...more });

  it.each([1, 0, 8.64e15 + 5])('does not stand until %d', async (endsAt) => {
    await expect(set('Never', { endsAt })).rejects.toThrow();
    expect(await shown()).toBeNull();
  });

  it('stands until its end and not a moment longer, whoever looks', async () => {
    expect(await shown()).toBeNull();
    const { now } = await set('The bridge is closed');
    expect(await shown()).toMatchObject({ text: 'The bridge is closed', path: null });
    const end = now?.endsAt as number;
    expect(room.breaking.endsBetween(end - 1, end)).toBe(true);
    expect(room.breaking.endsBetween(end, end + 1)).toBe(false);
    room.at(end - 1);
    expect(room.breaking.current()).not.toBeNull();
    room.at(end);
    expect(room.breaking.current()).toBeNull();
    expect(await shown()).toBeNull();
    const list = await ask(fern, breakingNews, {});
    expect(list).toMatchObject({ now: null, mayEdit: true, earlier: [{ endedWhy: 'time', endedAt: end }] });
  });

  it('is given another end without being put up anew, while it stands', async () => {
    const { now } = await set('The bridge is closed still');
    const id = now?.id as number;
    const endsAt = room.now() + 100 * MINUTE;
    const moved = await ask(gil, moveBreakingEnd, { id, endsAt });
    expect(moved.now).toMatchObject({ id, endsAt, setBy: { name: 'Fern' }, setAt: now?.setAt });
    expect(await shown()).toMatchObject({ id, endsAt });
    expect((await ask(fern, breakingNews, {})).zone).toBe('UTC');
    const move = (more: object) => ask(fern, moveBreakingEnd, { id, endsAt, ...more });
    for (const wrong of [room.now(), room.now() + 25 * 60 * MINUTE])
      await expect(move({ endsAt: wrong })).rejects.toMatchObject({ fields: { endsAt: expect.any(String) } });
    await expect(ask(staff('ed', ['editor']), moveBreakingEnd, { id, endsAt })).rejects.toThrow(Forbidden);
    await expect(move({ id: 9_999 })).rejects.toThrow(NotFound);
    room.at(endsAt);
    await expect(move({ endsAt: endsAt + MINUTE })).rejects.toThrow('It is over already.');
    expect(await shown()).toBeNull();
  });

  it('is one: of two who set it at once the second is told, and replacing says what is replaced', async () => {
    const both = await Promise.allSettled([set('One'), set('Two', {}, gil)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toBeInstanceOf(Conflict);
    const { now } = await ask(fern, breakingNews, {});
    await expect(set('Three')).rejects.toMatchObject({ current: { now: { id: now?.id } } });
    const third = await set('Three', { replaces: now?.id as number });
    expect(await shown()).toMatchObject({ text: 'Three' });
    const { earlier } = await ask(gil, breakingNews, {});
    expect(earlier[0]).toMatchObject({ id: now?.id, endedWhy: 'replaced', endedBy: { name: 'Fern' } });
    await ask(gil, endBreaking, { id: third.now?.id as number });
    expect(await shown()).toBeNull();
    await expect(ask(gil, endBreaking, { id: third.now?.id as number })).rejects.toThrow(Conflict);
  });

  it('takes only what it can show', async () => {
    await expect(set('x', { endsAt: room.now() })).rejects.toThrow(Invalid);
    await expect(set('x', { endsAt: room.now() + 25 * 60 * MINUTE })).rejects.toThrow(Invalid);
    await expect(set('x', { story: await room.write({ headline: 'Secret' }) })).rejects.toThrow(Invalid);
    await expect(set('x', {}, staff('ed', ['editor']))).rejects.toThrow(Forbidden);
    await expect(set('x', {}, staff('sporty', ['chief'], [room.sections.sport]))).rejects.toThrow(Forbidden);
  });

  it('says in a sentence what is missing or too much', () => {
    const said = (text: string) => {
      const read = setBreaking.input.safeParse({ text, endsAt: 1, replaces: null });
      return read.error?.issues.map(({ message }) => message);
    };
    expect(said('  ')).toEqual(['Write the line first.']);
    expect(said('x'.repeat(141))).toEqual(['The line has at most 140 characters: shorten it.']);
    for (const key of ['xyz', 'section-0'])
      expect(oneFront.input.safeParse({ key }).error?.issues[0]?.message).toBe('There is no such front.');
  });

  it('goes with its story, words and all', async () => {
    await set('As told in a story', { story });
    expect(await shown()).toMatchObject({ path: expect.stringContaining('story-1') });
    expect(room.breaking.leadsTo(story)).toBe(true);
    await room.withdraw(story);
    expect(await shown()).toBeNull();
    // known still, so that pages follow should the story come back
    expect(room.breaking.leadsTo(story)).toBe(true);
    await noteGoneCardsJob.run(room.ctx, { article: story });
    const { now, earlier } = await ask(fern, breakingNews, {});
    expect([now, earlier[0]?.endedWhy]).toEqual([null, 'gone']);
  });
});
