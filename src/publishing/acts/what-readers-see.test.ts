import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { publish } from '../../articles/publish.ts';
import { Forbidden } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { addRedirects, redirectKey } from '../../paper/add-redirects.ts';
import { createPublicAddresses } from '../../paper/public-addresses.ts';
import { redirectProblems } from '../../paper/redirects/redirect-problems.ts';
import { redirects } from '../../paper/redirects.ts';
import { withdrawnStories } from '../../paper/withdrawn/withdrawn-stories.ts';
import { setStatus } from '../../writing/contract.ts';
import { ORIGIN } from '../../writing/fixture.ts';
import { moveSchedule, publication, publishStory, undo, withdrawStory } from '../contract.ts';
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

  it('is what a withdrawal told them, whatever is done with its text until it is live again', async () => {
    const { ask, cleo, ada } = room;
    const target = await live('Instead');
    const one = await live('Gone with words');
    const two = await live('Gone elsewhere');
    await ask(cleo, withdrawStory, { id: one.id, kind: 'retract', reason: 'x', publicReason: 'It was not so.' });
    await ask(cleo, withdrawStory, { id: two.id, reason: 'x', redirectTo: target.path });
    const told = [await answerAt(one.path), await answerAt(two.path)];
    const same = async (when: string) => {
      expect([await answerAt(one.path), await answerAt(two.path)], when).toEqual(told);
      const listed = (await withdrawnStories(database(), cleo, 0)).stories.map(({ id }) => id);
      expect(listed, when).toEqual(expect.arrayContaining([one.id, two.id]));
      const state = await ask(ada, publication, { id: one.id });
      expect([state.state, state.withdrawn?.publicReason], when).toEqual(['withdrawn', 'It was not so.']);
      expect(
        (await room.reader.retractions(50)).map(({ path }) => path),
        when,
      ).toContain(one.path);
      expect(
        (await room.reader.tombstones({ all: true }, 50)).map(({ id }) => id),
        when,
      ).toContain(one.id);
      const [listedTwo] = await redirects(database(), { only: [redirectKey(two.path)], limit: 1 });
      expect(listedTwo?.meanwhile, when).toBe(target.path);
      expect((await redirectProblems(database())).dead, when).toEqual([]);
    };
    const ids = [one.id, two.id];
    for (const status of ['draft', 'ready'] as const) {
      expect(await ask(ada, setStatus, { ids, status })).toMatchObject({ done: ids });
      await same(status);
    }
    const order = { act: 'publish' as const, at: room.now() + HOUR };
    for (const call of ['off', 'fail']) {
      const set = [];
      for (const id of ids) set.push((await ask(cleo, publishStory, { ...order, id })).schedule as number);
      await same('waits for its hour');
      if (call === 'off') for (const id of set) await ask(cleo, moveSchedule, { id, at: null, reason: 'no' });
      else {
        await database().updateTable('articles').set({ password: 'x' }).where('id', 'in', ids).execute();
        room.at(order.at);
        expect((await room.runDue()).failed).toHaveLength(2);
        await database().updateTable('articles').set({ password: null }).where('id', 'in', ids).execute();
      }
      await same(call);
      const rows = await database().selectFrom('articles').select('status').where('id', 'in', ids).execute();
      expect(rows.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
    }
    await database().deleteFrom('withdrawals').where('articleId', '=', two.id).execute();
    await ask(ada, setStatus, { ids: [two.id], status: 'draft' });
    expect(await answerAt(two.path), 'from before notices were kept').toMatchObject({ to: 'gone' });
  });

  it('is after a retraction its notice at its address and among the corrections', async () => {
    const { ask, cleo, ada, reader } = room;
    const { id, path } = await live('What was not so');
    await ask(cleo, withdrawStory, { id, kind: 'retract', reason: 'x', publicReason: 'It was made up.' });
    const told = { headline: 'What was not so', reason: 'It was made up.', at: room.now() };
    expect(await answerAt(path)).toEqual({ to: 'gone', notice: { kind: 'retract', ...told } });
    expect(await reader.retractions(9)).toContainEqual({ ...told, path, language: 'en' });
    const told410 = await answerAt(path);
    for (const at of [undefined, room.now() + HOUR])
      await expect(ask(ada, publishStory, { id, act: 'publish', ...(at && { at }) })).rejects.toThrow('chief editor');
    await ask(ada, setStatus, { ids: [id], status: 'draft' });
    await expect(ask(ada, publishStory, { id, act: 'publish' })).rejects.toBeInstanceOf(Forbidden);
    expect(await answerAt(path)).toEqual(told410);
    // live again it is a story that was retracted once, and says so
    const retractedAt = room.now();
    room.at(retractedAt + HOUR);
    const { receipt } = await ask(cleo, publishStory, { id, act: 'publish' });
    expect((await reader.retractions(9)).map((one) => one.path)).not.toContain(path);
    const ledger = [
      { kind: 'retraction', note: 'It was made up.', at: retractedAt, edition: 2 },
      { kind: 'republication', note: '', at: room.now(), edition: 2 },
    ];
    expect((await reader.byId(id))?.changes).toEqual(ledger);
    const among = async () =>
      (await reader.corrections(99)).filter(({ card }) => card.id === id).map(({ change }) => change.kind);
    expect(await among()).toEqual(['republication', 'retraction']);
    await ask(cleo, undo, { id: receipt as number });
    expect(await answerAt(path)).toEqual(told410);
    await ask(cleo, publishStory, { id, act: 'publish' });
    expect((await reader.byId(id))?.changes, 'said once').toHaveLength(2);
  });

  it('is no line that turns what stands beside it, in lists, feeds or anywhere', async () => {
    const { ask, ada, reader } = room;
    const id = await room.story('Safe \u202egnp.exe\u2066', {
      kicker: '\u202aKick\u202c\u0085',
      standfirst: 'Mark\u200fs \u200d stay\u200e\u2067',
      bylineText: 'By\u202e line',
      frontHeadline: 'Front\u202e',
    });
    await ask(ada, publishStory, { id, act: 'publish' });
    const lines = { headline: 'Safe gnp.exe', kicker: 'Kick', standfirst: 'Mark\u200fs \u200d stay\u200e' };
    const found = await reader.byId(id);
    expect(found).toMatchObject({ ...lines, bylineText: 'By line', search: { frontHeadline: 'Front' } });
    expect((await reader.feed({ all: true }, 100)).find((one) => one.id === id)).toMatchObject(lines);
    expect((await ask(ada, publication, { id })).pending, 'nothing waits').toEqual([]);
    const old = await room.story('Old');
    await ask(ada, publishStory, { id: old, act: 'publish' });
    await database().updateTable('articles').set({ headline: 'Old \u202eturn' }).where('id', '=', old).execute();
    await publish({ db: database(), now: room.now, who: null }, old, { act: 'minor' });
    expect((await reader.byId(old))?.headline, 'from before').toBe('Old turn');
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
    await addRedirects({ db: database(), now: room.now, who: null }, [
      { from: '/x/', to: { kind: 'article', id: one.id }, source: 'editor' },
    ]);
    const upper = ORIGIN.toUpperCase();
    for (const redirectTo of ['/x/', `${upper}/x/`, `${upper}${two.path}`, two.path.toUpperCase(), `${upper}/nothing/`])
      await expect(ask(cleo, withdrawStory, { id: two.id, reason: 'x', redirectTo }), redirectTo).rejects.toThrow(
        'cannot be led',
      );
    await ask(ada, publishStory, { id: one.id, act: 'publish' });
    expect(await answerAt(one.path)).toBeNull();
    expect(await ask(ada, publication, { id: one.id })).toMatchObject({ withdrawn: null, live: { path: one.path } });
  });
});
