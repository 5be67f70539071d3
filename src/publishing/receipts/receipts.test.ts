import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Conflict, Forbidden, NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { asker } from '../../writing/testing/ask.ts';
import { publishStory } from '../contract.ts';
import { NINE, type PublishingRoom, publishingRoom } from '../fixture.ts';
import { oneReceipt, promises, receipts, retryReceipt, settleLine } from './contract.ts';
import { leaseLines } from './lease-lines.ts';
import { recordLooks } from './record-looks.ts';
import { receiptRoutes } from './routes.ts';

describeEachDatabase('receipts', (database) => {
  let room: PublishingRoom;
  let ask: ReturnType<typeof asker>;
  let wanted = 0;
  beforeAll(async () => {
    room = await publishingRoom(database());
    ask = asker(receiptRoutes({ onWanted: () => void wanted++ }), { db: database(), now: room.now });
  });
  afterAll(() => room.close());

  const published = async (
    headline: string,
    topicIds = [room.topics.harbour],
  ): Promise<{ id: ArticleId; receipt: number }> => {
    const id = await room.story(headline, { topicIds });
    const { receipt } = await room.ask(room.ada, publishStory, { id, act: 'publish' });
    return { id, receipt: receipt as number };
  };
  /** one look at everything that is due, with this outcome by part */
  const look = async (faults: Record<string, string>, now = room.now()): Promise<void> => {
    const lines = await leaseLines(database(), { now, until: now + 1, most: 500 });
    const looks = lines.map((line) => ({ line, fault: faults[line.part] ?? '', address: line.address }));
    await recordLooks(database(), looks, now);
  };

  it('name every place, with its address, whose act it was, and until when it can be taken back', async () => {
    const { id, receipt } = await published('Ferries run');
    const { receipt: seen } = await ask(room.ben, oneReceipt, { id: receipt });
    expect(seen).toMatchObject({
      subject: `story:${id}`,
      title: 'Ferries run',
      act: 'publish',
      edition: 1,
      state: 'open',
    });
    expect(seen.by).toEqual({ id: room.ada.id, name: room.ada.name });
    expect(seen.undoUntil).toBe(NINE + 60_000);
    expect(seen.lines.map(({ label, address }) => `${label} ${address}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Its own page \/2026\/11\/ferries-run\/$/),
        'Front page /',
        'Section News /news/',
        'Section Europe /news/europe/',
        'Topic Harbour /topics/harbour/',
        'Feed of the paper /feed.xml',
        'Feed of section Europe /news/europe/feed.xml',
        'Sitemap for news /news-sitemap.xml',
      ]),
    );
    await look({}, NINE + 400);
  });

  it('become green, red and green again, and say after how long they were whole', async () => {
    const { id, receipt } = await published('Harbour dues');
    const state = async () => (await ask(room.ada, oneReceipt, { id: receipt })).receipt;
    room.at(NINE + 300);
    await look({ search: 'The index has not taken it in yet.' });
    expect(await state()).toMatchObject({ state: 'open', wholeAfter: null });
    room.at(NINE + 2_500);
    await look({ search: 'The index has not taken it in yet.' });
    expect(await state()).toMatchObject({ state: 'red' });
    expect((await ask(room.ada, receipts, { state: 'red' })).receipts.map(({ id }) => id)).toEqual([receipt]);
    wanted = 0;
    await ask(room.ada, retryReceipt, { id: receipt });
    expect(wanted).toBe(1);
    // asking alone would find the same again
    const queued = await database()
      .selectFrom('jobs')
      .select('inputJson')
      .where('name', '=', 'index-article')
      .where('key', 'like', 'receipt:%')
      .execute();
    expect(queued.map(({ inputJson }) => JSON.parse(inputJson))).toEqual([{ article: id }]);
    await look({});
    expect(await state()).toMatchObject({ state: 'green', wholeAfter: 2_500 });
    room.at(NINE);
  });

  it('are settled by whoever publishes, with a reason that is kept, and never where they are green', async () => {
    const { id, receipt } = await published('Quay closed');
    await look({ front: 'It does not stand there yet.' }, NINE + 3_000);
    const { receipt: red } = await ask(room.ada, oneReceipt, { id: receipt });
    const line = red.lines.find(({ state }) => state === 'red')?.id as number;
    const order = { id: receipt, line, reason: 'The front is down for repair.' };
    await expect(ask(room.ben, settleLine, order)).rejects.toThrow(Forbidden);
    // who reads the story in another section than the one it stands in does not see to it
    const sectionId = room.sections.sport;
    await database().insertInto('articleSections').values({ articleId: id, sectionId, isPrimary: 0 }).execute();
    const elsewhere = { ...room.ada, id: 'nora' as PersonId, sections: [sectionId] };
    expect((await ask(elsewhere, oneReceipt, { id: receipt })).receipt.id).toBe(receipt);
    await expect(ask(elsewhere, settleLine, order)).rejects.toThrow(Forbidden);
    await expect(ask(elsewhere, retryReceipt, { id: receipt })).rejects.toThrow(Forbidden);
    const { receipt: settled } = await ask(room.cleo, settleLine, order);
    expect(settled.state).toBe('settled');
    expect(settled.lines.find(({ id }) => id === line)).toMatchObject({
      ...{ state: 'settled', fault: 'It does not stand there yet.', settledWhy: order.reason, nextAt: null },
      settledBy: { id: room.cleo.id },
    });
    await expect(ask(room.cleo, settleLine, order)).rejects.toThrow(Conflict);
    const green = red.lines.find(({ state }) => state === 'green')?.id as number;
    await expect(ask(room.cleo, settleLine, { ...order, line: green })).rejects.toThrow(Conflict);
    await expect(ask(room.cleo, settleLine, { ...order, line: 9_999_999 })).rejects.toThrow(NotFound);
    const log = database().selectFrom('audit').select('detailJson').where('what', '=', 'receipt.settled');
    expect((await log.executeTakeFirstOrThrow()).detailJson).toContain(order.reason);
  });

  it('are there for those alone who may read the story', async () => {
    const { id, receipt } = await published('For few');
    const dan = ask(room.dan, oneReceipt, { id: receipt });
    await expect(dan).rejects.toThrow(NotFound);
    expect((await ask(room.dan, receipts, { story: id })).receipts).toEqual([]);
    expect((await ask(room.dan, receipts, {})).receipts).toEqual([]);
    await expect(ask(room.dan, retryReceipt, { id: receipt })).rejects.toThrow(NotFound);
    const narrowed = { ...room.ben, sections: [room.sections.sport] };
    await expect(ask(narrowed, oneReceipt, { id: receipt })).rejects.toThrow(NotFound);
    expect((await ask(room.ben, receipts, { story: id })).receipts).toHaveLength(1);
  });

  it('are of fronts for those who may see fronts', async () => {
    const row = { subject: 'front:1', title: 'Front page', act: 'launch', summaryJson: '{}', state: 'green', note: '' };
    const { id } = await database()
      .insertInto('receipts')
      .values({
        ...{ ...row, state: 'green', at: room.now(), articleId: null, lateMs: null, wholeAfter: null },
        ...{ edition: null, version: 1, personId: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const who of [room.ben, { ...room.ben, sections: [room.sections.sport] }])
      expect((await ask(who, oneReceipt, { id })).receipt.id).toBe(id);
    await expect(ask(room.dan, oneReceipt, { id })).rejects.toThrow(NotFound);
    await expect(ask(room.dan, retryReceipt, { id })).rejects.toThrow(NotFound);
    expect((await ask(room.dan, receipts, {})).receipts).toEqual([]);
    await database().deleteFrom('receipts').where('id', '=', id).execute();
  });

  it('come in pages, newest first', async () => {
    const first = await ask(room.ada, receipts, { limit: 2 });
    expect(first.more).toBe(true);
    const [newest, second] = first.receipts.map(({ id }) => id) as [number, number];
    expect(newest).toBeGreaterThan(second);
    const next = await ask(room.ada, receipts, { limit: 100, before: second });
    expect(next.more).toBe(false);
    expect(next.receipts.every(({ id }) => id < second)).toBe(true);
  });

  it('are what the promises are measured by', async () => {
    const { promises: kept, red } = await ask(room.ben, promises, {});
    expect(kept.find(({ name }) => name === 'publish')).toMatchObject({
      ...{ within: 2_000, measured: 3, kept: 1, missed: 1, p50: 400, p99: 2_500, longest: 2_500 },
    });
    expect(kept.find(({ name }) => name === 'withdraw')).toMatchObject({ measured: 0, p99: null });
    expect(red).toBe(0);
  });
});
