import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { by, DAY, type Newsroom, NOON, newsroom } from '../../articles/fixture.ts';
import type { ArticleId } from '../../base/ids.ts';
import { sendMail } from '../../mail/send-mail.ts';
import { addRedirect } from '../../paper/add-redirects.ts';
import { letterTried } from '../../publishing/receipts/letter-tried.ts';
import type { StaysRed } from '../../publishing/receipts/take-untold.ts';
import { publishWithReceipt, verifiedPaper, withdrawWithReceipt } from './fixture.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../../../dist/site/assets/manifest.json'));
const test = it.skipIf(!BUILT);

describeEachDatabase('the verifier of receipts', (database) => {
  let room: Newsroom;
  let paper: Awaited<ReturnType<typeof verifiedPaper>>;
  let folder: string;
  let time = NOON;
  const at = (now: number): void => {
    time = now;
    room.at(now);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-verify-'));
    room = await newsroom(database());
    if (BUILT) paper = await verifiedPaper(database(), { data: folder, now: () => time });
  });
  afterAll(async () => {
    await paper?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const lines = (receipt: number) =>
    database().selectFrom('receiptLines').selectAll().where('receiptId', '=', receipt).orderBy('id').execute();
  const states = async (receipt: number) =>
    Object.fromEntries((await lines(receipt)).map(({ target, state, fault }) => [target, fault || state]));
  const stateOf = (receipt: number) =>
    database()
      .selectFrom('receipts')
      .select(['state', 'wholeAfter'])
      .where('id', '=', receipt)
      .executeTakeFirstOrThrow();
  const story = (headline: string) =>
    room.write({
      headline,
      sectionId: room.sections.europe,
      topicIds: [room.topics.harbour],
      byline: by(room.authors.marsh),
    });

  const publishByLetter = async (id: ArticleId) => {
    const letter = await sendMail(room.ctx, {
      to: 'desk@paper.example',
      letter: { subject: 'Published', paragraphs: ['It is out.'], language: 'en', paper: 'The Paper' },
      kind: 'test',
    });
    const receipt = await publishWithReceipt(room.ctx, id, { act: 'publish' }, { letters: [letter] });
    await paper.index();
    return { letter, receipt };
  };

  test('sees a publication wherever it has to be, and says how long that took', async () => {
    at(NOON);
    const id = await story('Ferries "run" again');
    const receipt = await publishWithReceipt(room.ctx, id, { act: 'publish' });
    await paper.index();
    at(NOON + 300);
    await paper.look();
    expect(await states(receipt)).toEqual({
      [`article:${id}`]: 'green',
      front: 'green',
      [`section:${room.sections.news}`]: 'green',
      [`section:${room.sections.europe}`]: 'green',
      [`topic:${room.topics.harbour}`]: 'green',
      [`author:${room.authors.marsh}`]: 'green',
      latest: 'green',
      'feed:front': 'green',
      [`feed:section:${room.sections.news}`]: 'green',
      [`feed:section:${room.sections.europe}`]: 'green',
      [`feed:topic:${room.topics.harbour}`]: 'green',
      [`feed:author:${room.authors.marsh}`]: 'green',
      sitemap: 'green',
      newsSitemap: 'green',
      search: 'green',
    });
    expect(await stateOf(receipt)).toEqual({ state: 'green', wholeAfter: 300 });
    // each answer was asked for once, however many lines it is for
    expect(new Set(paper.asked).size).toBe(paper.asked.length);
  });

  test('waits while readers still get what was there, is red after two seconds, tells who acted, and goes on', async () => {
    at(NOON + DAY);
    const id = await story('Harbour dues rise');
    const told: StaysRed[] = [];
    const onStaysRed = async (lines: StaysRed[]): Promise<void> => void told.push(...lines);
    await publishWithReceipt(room.ctx, id, { act: 'publish' });
    await paper.index();
    await paper.look();
    await database().updateTable('articles').set({ headline: 'Harbour dues fall' }).where('id', '=', id).execute();
    for (const path of ['/', '/news/', '/news/europe/', '/feed.xml', '/topics/harbour/']) await paper.pages(path);
    const receipt = await publishWithReceipt(room.ctx, id, { act: 'correction', note: 'They fall.' });
    // nobody has dropped a page: this process has not heard of it
    await paper.look({ onStaysRed });
    const first = await states(receipt);
    expect(first[`article:${id}`]).toBe('It still shows edition 1, not 2.');
    expect(first.front).toBe('It still stands there as "Harbour dues rise".');
    expect(first['feed:front']).toBe('It still carries the story as "Harbour dues rise".');
    expect(first.search).toBe('The index has not taken it in yet.');
    expect((await stateOf(receipt)).state).toBe('open');
    at(time + 2_000);
    await paper.look({ onStaysRed });
    expect((await stateOf(receipt)).state).toBe('red');
    expect(told).toEqual([]);
    at(time + 10_100);
    await paper.look({ onStaysRed });
    expect(told).toMatchObject([{ receipt, article: id, act: 'correction' }]);
    expect(told[0]?.lines).toContainEqual({
      label: 'Front page',
      fault: 'It still stands there as "Harbour dues rise".',
    });
    await paper.index();
    at(time + 600_000);
    await paper.look({ onStaysRed });
    expect(told).toHaveLength(1);
    expect(new Set(Object.values(await states(receipt)))).toEqual(new Set(['green']));
    expect(await stateOf(receipt)).toEqual({ state: 'green', wholeAfter: 612_100 });
  });

  test('sees that what was withdrawn is gone, and that its address says so', async () => {
    at(NOON + 2 * DAY);
    const id = await story('Pilot accused');
    await publishWithReceipt(room.ctx, id, { act: 'publish' });
    await paper.index();
    await paper.look();
    for (const path of ['/', '/news/europe/', '/feed.xml', '/search/?q=pilot']) await paper.pages(path);
    const notice = { kind: 'retract', publicReason: 'It was not true.', reason: 'x', redirectTo: null } as const;
    const receipt = await withdrawWithReceipt(room.ctx, id, notice);
    await paper.look();
    const first = await states(receipt);
    expect(first[`article:${id}`]).toBe('It is withdrawn, and still answers 200.');
    expect(first.front).toBe('It is withdrawn, and still linked from there.');
    expect(first['feed:front']).toBe('It still carries the story.');
    expect(first.sitemap).toBe('Its address is still in it.');
    await paper.index();
    at(time + 1_000);
    await paper.look();
    expect(await states(receipt)).toMatchObject({
      [`article:${id}`]: 'green',
      front: 'green',
      'feed:front': 'green',
      search: 'green',
    });
  });

  test('is not content with an address that leads its readers round in a ring, or to nothing', async () => {
    at(NOON + 2 * DAY + 3_600_000);
    const told = async (redirectTo: (path: string) => string): Promise<string | undefined> => {
      const id = await story('Led astray');
      await publishWithReceipt(room.ctx, id, { act: 'publish' });
      await paper.index();
      const { path } = await database()
        .selectFrom('liveArticles')
        .select('path')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const notice = { kind: 'withdraw', publicReason: '', reason: 'x', redirectTo: redirectTo(path) } as const;
      const receipt = await withdrawWithReceipt(room.ctx, id, notice);
      await paper.index();
      at(time + 1_000);
      await paper.look();
      return (await states(receipt))[`article:${id}`];
    };
    expect(await told((path) => `HTTP://PAPER.EXAMPLE${path}`)).toContain('back again');
    await addRedirect(room.ctx, {
      from: '/round/',
      to: { kind: 'address', address: '/about-face/' },
      source: 'editor',
    });
    await addRedirect(room.ctx, {
      from: '/about-face/',
      to: { kind: 'address', address: '/round/' },
      source: 'editor',
    });
    await addRedirect(room.ctx, { from: '/fine/', to: { kind: 'address', address: '/latest/' }, source: 'editor' });
    expect(await told(() => '/round/')).not.toBe('green');
    expect(await told(() => '/nothing/')).toContain('answers 404');
    expect(await told(() => '/fine/')).toBe('green');
    expect(await told((path) => `https://elsewhere.example${path}`)).toBe('green');
  });

  test('settles what a later act of the same story has overtaken, and says by which', async () => {
    at(NOON + 3 * DAY);
    const id = await story('Twice in a minute');
    const first = await publishWithReceipt(room.ctx, id, { act: 'publish' });
    const second = await publishWithReceipt(room.ctx, id, { act: 'minor' });
    expect((await stateOf(first)).state).toBe('settled');
    expect((await lines(first)).every(({ settledWhy }) => settledWhy.includes(`receipt ${second}`))).toBe(true);
    await paper.index();
    await paper.look();
    expect((await stateOf(second)).state).toBe('green');
  });

  test('has a letter that no mail server takes as a red line, until one does', async () => {
    at(NOON + 5 * DAY);
    const id = await story('Told by letter');
    const { letter, receipt } = await publishByLetter(id);
    const post = (state: 'queued' | 'sent' | 'kept' | 'failed', lastError: string | null) =>
      database().updateTable('outbox').set({ state, lastError }).where('id', '=', letter).execute();
    const looked = async () => {
      await paper.look();
      return (await states(receipt))[`mail:${letter}`];
    };
    at(time + 3_000);
    // a mail server may think for a while
    expect(await looked()).toBe('It has not gone yet.');
    expect((await stateOf(receipt)).state).toBe('open');
    await post('queued', 'connection refused');
    // it is looked at as soon as it was tried, whoever is just looking at how it was
    await letterTried(room.ctx, letter);
    expect(await looked()).toBe('The mail server did not take it: connection refused. It is tried again.');
    expect((await states(receipt)).front).toBe('green');
    expect((await stateOf(receipt)).state).toBe('red');
    // a later act of the story does not take the letter back
    await publishWithReceipt(room.ctx, id, { act: 'minor' });
    expect((await stateOf(receipt)).state).toBe('red');
    at(time + 10_000);
    const told: StaysRed[] = [];
    await paper.look({ onStaysRed: async (lines) => void told.push(...lines) });
    expect(told).toMatchObject([{ receipt, lines: [{ label: 'Letter to desk@paper.example' }] }]);
    await post('kept', null);
    await letterTried(room.ctx, letter);
    expect(await looked()).toBe('It waits in the outbox: no mail server is set (SMTP_URL).');
    await post('failed', '550 nobody here');
    await letterTried(room.ctx, letter);
    expect(await looked()).toContain('550 nobody here. Nobody tries it again by itself.');
    await post('sent', null);
    await letterTried(room.ctx, letter);
    expect(await looked()).toBe('green');
    // what readers waited for, and not what the mail server took
    expect((await stateOf(receipt)).wholeAfter).toBeLessThan(10_000);
  });

  test('alarms nobody of a letter where there is no mail server: it waits, and says why', async () => {
    at(NOON + 5.2 * DAY);
    const id = await story('Told by nobody yet');
    const { letter, receipt } = await publishByLetter(id);
    await database().updateTable('outbox').set({ state: 'kept' }).where('id', '=', letter).execute();
    const told: StaysRed[] = [];
    for (const later of [3_000, 40_000, 3_600_000]) {
      at(NOON + 5.2 * DAY + later);
      await paper.look({ onStaysRed: async (lines) => void told.push(...lines) });
    }
    expect(told).toEqual([]);
    expect((await states(receipt))[`mail:${letter}`]).toBe('It waits in the outbox: no mail server is set (SMTP_URL).');
    expect((await stateOf(receipt)).state).toBe('open');
  });

  test('has a letter that nobody tried for long as a red line', async () => {
    at(NOON + 5.5 * DAY);
    const id = await story('Told by nobody');
    const { letter, receipt } = await publishByLetter(id);
    at(time + 40_000);
    await paper.look();
    expect((await states(receipt))[`mail:${letter}`]).toBe('It has not gone yet.');
    expect((await stateOf(receipt)).state).toBe('red');
  });

  test('says what could not be asked for, and finds a story far down its lists', async () => {
    at(NOON + 6 * DAY);
    const id = await room.live(
      { headline: 'From long ago', sectionId: room.sections.sport },
      { publishedAt: NOON - 400 * DAY },
    );
    for (let n = 0; n < 25; n++) await room.live({ headline: `Later ${n}`, sectionId: room.sections.sport });
    await paper.index();
    const receipt = await publishWithReceipt(room.ctx, id, { act: 'minor' });
    await paper.index();
    paper.state.isDown = true;
    await paper.look();
    expect((await states(receipt)).front).toBe('It could not be asked for: nobody answers');
    paper.state.isDown = false;
    at(time + 500);
    await paper.look();
    expect((await stateOf(receipt)).state).toBe('green');
    const section = (await lines(receipt)).find(({ part }) => part === 'section');
    expect(section?.address).toBe('/sport/page/2/');
  });
});
