import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { ArticleId } from '../../base/ids.ts';
import { createPublicAddresses } from '../../paper/public-addresses.ts';
import { publication, publishStory, undo, withdrawStory } from '../contract.ts';
import { HOUR, type PublishingRoom, publishingRoom } from '../fixture.ts';

describeEachDatabase('what readers see of an act', (database) => {
  let room: PublishingRoom;
  beforeAll(async () => {
    room = await publishingRoom(database());
  });
  afterAll(() => room.close());
  const live = async (headline: string) => {
    const id = await room.story(headline, { topicIds: [room.topics.harbour] });
    const { path } = await room.ask(room.ada, publishStory, { id, act: 'publish' });
    return { id, path };
  };
  const answerAt = (path: string) => createPublicAddresses(database()).redirect(path, new URLSearchParams());
  const inFeed = async (id: ArticleId) => (await room.reader.feed({ all: true }, 100)).some((one) => one.id === id);

  it('is a note above the text or only in the ledger below it', async () => {
    const { ask, ada, reader } = room;
    const { id } = await live('Ledger');
    await ask(ada, publishStory, { id, act: 'update', note: 'More is known.', place: 'below' });
    await ask(ada, publishStory, { id, act: 'correction', note: 'It was nine.', place: 'above' });
    await ask(ada, publishStory, { id, act: 'minor', note: 'Nobody is told of a comma.' });
    expect((await reader.byId(id))?.changes).toEqual([
      { kind: 'update', note: 'More is known.', at: room.now(), edition: 2 },
      { kind: 'correction', note: 'It was nine.', at: room.now(), edition: 3, place: 'above' },
    ]);
  });

  it('is no date that moves for a minor fix, and one that does for the rest', async () => {
    const { ask, ada, reader } = room;
    const { id } = await live('Dates');
    const first = room.now();
    const dates = async () => {
      const { publishedAt, updatedAt, correctedAt } = (await reader.byId(id)) ?? {};
      return [publishedAt, updatedAt, correctedAt];
    };
    room.at(first + HOUR);
    await ask(ada, publishStory, { id, act: 'minor' });
    expect(await dates()).toEqual([first, null, null]);
    await ask(ada, publishStory, { id, act: 'update' });
    expect(await dates()).toEqual([first, first + HOUR, null]);
    room.at(first + 2 * HOUR);
    await ask(ada, publishStory, { id, act: 'clarification', note: 'To be clear.' });
    expect(await dates()).toEqual([first, first + 2 * HOUR, first + 2 * HOUR]);
  });

  it('is nothing in any feed of what was left out of them, and all of it elsewhere', async () => {
    const { ask, ada, sections, topics, reader } = room;
    const { id } = await live('Not for feeds');
    expect(await inFeed(id)).toBe(true);
    await ask(ada, publishStory, { id, act: 'minor', places: ['site'] });
    expect(await inFeed(id)).toBe(false);
    for (const of of [{ section: sections.europe }, { section: sections.news }, { topic: topics.harbour }])
      expect((await reader.feed(of, 100)).map((one) => one.id)).not.toContain(id);
    const list = await reader.list({ of: { section: sections.news }, size: 50 });
    expect(list.cards.map((card) => card.id)).toContain(id);
    await ask(ada, publishStory, { id, act: 'minor', places: ['site', 'feed'] });
    expect(await inFeed(id)).toBe(true);
  });

  it('is after a withdrawal only that it was withdrawn, and in feeds a tombstone', async () => {
    const { ask, cleo, sections, reader } = room;
    const { id, path } = await live('Secret headline');
    await ask(cleo, withdrawStory, { id, reason: 'lawyers' });
    const answer = await answerAt(path);
    expect(answer).toEqual({ to: 'gone', notice: { kind: 'withdraw', headline: '', reason: '', at: room.now() } });
    expect(JSON.stringify([answer, await reader.retractions(9)])).not.toMatch(/Secret|lawyers/);
    const stone = { id, guid: null, at: room.now(), reason: '' };
    for (const of of [{ all: true as const }, { section: sections.news }])
      expect(await reader.tombstones(of, 5)).toContainEqual(stone);
    expect(await reader.tombstones({ section: sections.sport }, 5)).not.toContainEqual(stone);
    await ask(room.ada, publishStory, { id, act: 'publish' });
    expect(await reader.tombstones({ all: true }, 50)).not.toContainEqual(stone);
  });

  it('is after a retraction its notice at its address and among the corrections', async () => {
    const { ask, cleo, ada, reader } = room;
    const { id, path } = await live('What was not so');
    await ask(cleo, withdrawStory, { id, kind: 'retract', reason: 'x', publicReason: 'It was made up.' });
    const told = { headline: 'What was not so', reason: 'It was made up.', at: room.now() };
    expect(await answerAt(path)).toEqual({ to: 'gone', notice: { kind: 'retract', ...told } });
    expect(await reader.retractions(9)).toContainEqual({ ...told, path, language: 'en' });
    // written again, it is a story like any other
    await ask(ada, publishStory, { id, act: 'publish' });
    expect(await reader.retractions(9)).toEqual([]);
  });

  it('can be compared with what stood there before, but never with what was withdrawn or taken back', async () => {
    const { ask, ada, cleo, reader } = room;
    const { id } = await live('Compare');
    await room.write(id, { headline: 'Compare, updated' });
    await ask(ada, publishStory, { id, act: 'update', note: 'New.' });
    expect(await reader.byId(id)).toMatchObject({ comparableSince: 1 });
    const pair = await reader.comparison(id, 2);
    expect([pair?.before.headline, pair?.after.headline]).toEqual(['Compare', 'Compare, updated']);
    expect(await reader.comparison(id, 1)).toBeNull();
    expect(await reader.comparison(id, 3)).toBeNull();
    await room.write(id, { headline: 'Nothing of this is public' });
    expect(await reader.comparison(id, 3)).toBeNull();
    await ask(cleo, withdrawStory, { id, reason: 'x' });
    expect(await reader.comparison(id, 2)).toBeNull();
    await ask(ada, publishStory, { id, act: 'publish' });
    expect(await reader.comparison(id, 2)).toBeNull();
    expect(await reader.comparison(id, 3)).toBeNull();
    const { receipt } = await ask(ada, publishStory, { id, act: 'correction', note: 'Too quick.' });
    await ask(ada, undo, { id: receipt as number });
    await room.write(id, { headline: 'At last' });
    const { edition } = await ask(ada, publishStory, { id, act: 'correction', note: 'At last.' });
    const last = await reader.comparison(id, edition as number);
    expect([last?.before.headline, last?.after.headline]).toEqual(['Nothing of this is public', 'At last']);
  });

  it('is another page where its readers are led to one, for as long as it is withdrawn', async () => {
    const { ask, cleo, ada } = room;
    const [one, two] = [await live('From'), await live('To')];
    await ask(cleo, withdrawStory, { id: one.id, reason: 'double', redirectTo: two.path });
    expect(await answerAt(one.path)).toEqual({ to: 'address', address: two.path, forNow: true });
    // no ring of two
    const back = ask(cleo, withdrawStory, { id: two.id, reason: 'x', redirectTo: one.path });
    await expect(back).rejects.toThrow('cannot be led');
    await ask(ada, publishStory, { id: one.id, act: 'publish' });
    expect(await answerAt(one.path)).toBeNull();
    expect(await ask(ada, publication, { id: one.id })).toMatchObject({ withdrawn: null, live: { path: one.path } });
  });
});
