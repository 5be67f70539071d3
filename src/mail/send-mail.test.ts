import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import type { Context } from '../store/context.ts';
import { openTestPost, type TestPost } from './fixture.ts';
import { composeHtml } from './letter.ts';
import { outbox, outboxLetter, resendLetter, sendNow } from './outbox.ts';
import { createSendMailJob, dropOldSecrets } from './send-mail.job.ts';
import { sendMail } from './send-mail.ts';
import { writeLetter } from './write-letter.ts';

const from = () => 'The Test Lantern <newsroom@paper.example>';
const letter = writeLetter(
  'invitation',
  { name: 'Nina <b>', language: 'en' },
  { paper: 'The Test Lantern', by: 'Ada & Bo', href: 'http://paper.example/newsroom/welcome#TOKEN', until: 0 },
);

describeEachDatabase('mail', (database) => {
  let post: TestPost;
  let at = 5_000;
  const ctx = (): Context => ({ db: database(), now: () => at, who: null });
  const job = () => createSendMailJob({ smtp: post.url, from });
  beforeAll(async () => {
    post = await openTestPost();
  });
  afterAll(() => post.close());
  beforeEach(() => {
    post.letters.length = 0;
    post.answer = null;
  });
  const written = (secret = false) => sendMail(ctx(), { to: 'nina@paper.example', letter, kind: 'test', secret });

  it('goes out once the transaction is through, and not where it is not', async () => {
    const id = await written();
    const jobs = await database().selectFrom('jobs').select(['name', 'inputJson']).execute();
    expect(jobs).toEqual([{ name: 'send-mail', inputJson: `{"letter":${id}}` }]);
    await job().run(ctx(), { letter: id });
    await job().run(ctx(), { letter: id });
    expect(post.letters).toHaveLength(1);
    const [{ to, data }] = post.letters as [TestPost['letters'][0]];
    expect(to).toEqual(['nina@paper.example']);
    expect(data).toMatch(/^From: The Test Lantern <newsroom@paper\.example>$/m);
    expect(data).toMatch(/^Subject: You are invited to write for The Test Lantern$/m);
    expect(data).toMatch(/^Message-ID: <[0-9a-f]{32}@paper\.example>$/m);
    expect(await outboxLetter(database(), id)).toMatchObject({ state: 'sent', tries: 1, lastError: null });
    const undone = database()
      .transaction()
      .execute(async (db) => {
        await sendMail({ ...ctx(), db }, { to: 'x@paper.example', letter, kind: 'test' });
        throw new Error('undone');
      });
    await expect(undone).rejects.toThrow('undone');
    expect((await outbox(database(), {})).letters).toHaveLength(1);
  });

  it('is tried again where the server says later or is away, and waits for somebody where it says never', async () => {
    const id = await written();
    post.answer = '451 later';
    await expect(job().run(ctx(), { letter: id })).rejects.toThrow(/later/);
    expect(await outboxLetter(database(), id)).toMatchObject({ state: 'queued', tries: 1 });
    const away = createSendMailJob({ smtp: 'smtp://127.0.0.1:9', from });
    await expect(away.run(ctx(), { letter: id })).rejects.toThrow(/ECONNREFUSED|ESOCKET/);
    post.answer = '550 nobody here\x07';
    await job().run(ctx(), { letter: id });
    const failed = await outboxLetter(database(), id);
    expect([failed.state, failed.tries]).toEqual(['failed', 3]);
    expect(failed.lastError).toMatch(/550 nobody here/);
    post.answer = null;
    await resendLetter(ctx(), id);
    await job().run(ctx(), { letter: id });
    expect((await outboxLetter(database(), id)).state).toBe('sent');
    await expect(resendLetter(ctx(), id)).rejects.toThrow('no letter');
  });

  it('is tried for a day, seldom after the first minutes; what opens an account for minutes; and is not lost', async () => {
    post.answer = '421 later';
    const try8 = async (id: number) => {
      for (let tries = 1; tries < 8; tries += 1)
        await expect(job().run(ctx(), { letter: id })).rejects.toThrow(/later/);
      await job().run(ctx(), { letter: id });
      return outboxLetter(database(), id);
    };
    expect(await try8(await written(true))).toMatchObject({ state: 'failed', tries: 8 });
    const id = await written();
    expect(await try8(id)).toMatchObject({ state: 'queued', tries: 8, lastError: expect.stringMatching(/later/) });
    const jobs = () =>
      database().selectFrom('jobs').select('runAt').where('key', '=', String(id)).orderBy('id').execute();
    expect(await jobs()).toEqual([{ runAt: at }, { runAt: at + 1_800_000 }]);
    // somebody wants it to go now
    await database().deleteFrom('jobs').where('key', '=', String(id)).where('runAt', '=', at).execute();
    at += 60_000;
    await sendNow(ctx(), id);
    expect(await jobs()).toEqual([{ runAt: at }]);
    // a job that was given up, since its processes died, is taken up again
    await database().updateTable('jobs').set({ state: 'dead', attempts: 11 }).where('key', '=', String(id)).execute();
    await sendNow(ctx(), id);
    const taken = database().selectFrom('jobs').select(['state', 'attempts']).where('key', '=', String(id));
    expect(await taken.execute()).toEqual([{ state: 'queued', attempts: 0 }]);
    at += 24 * 3_600_000;
    await job().run(ctx(), { letter: id });
    expect(await outboxLetter(database(), id)).toMatchObject({ state: 'failed', tries: 9 });
    await database().deleteFrom('jobs').where('key', '=', String(id)).execute();
    await sendNow(ctx(), id);
    expect(await jobs()).toEqual([{ runAt: at }]);
    expect(await outboxLetter(database(), id)).toMatchObject({ state: 'queued', tries: 0 });
  });

  it('is told to whoever waits for it, each time', async () => {
    const id = await written();
    const tried: unknown[] = [];
    const onTried = async ({ db }: Context, letter: number) => {
      tried.push([letter, (await outboxLetter(db, letter)).state]);
    };
    const watched = createSendMailJob({ smtp: post.url, from, onTried });
    post.answer = '451 later';
    await expect(watched.run(ctx(), { letter: id })).rejects.toThrow(/later/);
    post.answer = null;
    await watched.run(ctx(), { letter: id });
    await watched.run(ctx(), { letter: id });
    expect(tried).toEqual([
      [id, 'queued'],
      [id, 'sent'],
    ]);
  });

  it('is kept to be read where there is no server', async () => {
    const id = await written(true);
    await createSendMailJob({ smtp: null, from }).run(ctx(), { letter: id });
    const kept = await outboxLetter(database(), id);
    expect(kept.state).toBe('kept');
    expect(kept.textBody).toContain('http://paper.example/newsroom/welcome#TOKEN');
  });

  it('drops the words of a letter that opens something, when it is sent and when it is old', async () => {
    const id = await written(true);
    await job().run(ctx(), { letter: id });
    expect(post.letters[0]?.data).toContain('TOKEN');
    expect(JSON.stringify(await outboxLetter(database(), id))).not.toContain('TOKEN');
    const kept = await written(true);
    await createSendMailJob({ smtp: null, from }).run(ctx(), { letter: kept });
    await dropOldSecrets(ctx());
    expect((await outboxLetter(database(), kept)).textBody).toContain('TOKEN');
    at += 9 * 24 * 3_600_000;
    await dropOldSecrets(ctx());
    expect(JSON.stringify(await outboxLetter(database(), kept))).not.toContain('TOKEN');
  });

  it('has no header but its own', async () => {
    for (const to of [
      'a@paper.example\r\nBcc: b@paper.example',
      'a@paper.example, b@paper.example',
      'A <a@paper.example>',
      'a@paper.example\n',
      '@paper.example',
      'a b@paper.example',
      'group:a@paper.example;',
    ])
      await expect(sendMail(ctx(), { to, letter, kind: 'test' })).rejects.toThrow(Invalid);
    const subject = 'Hello\r\nBcc: b@paper.example\r\n\r\n<script>\u2028x';
    const id = await sendMail(ctx(), { to: 'c@paper.example', letter: { ...letter, subject }, kind: 'test' });
    await job().run(ctx(), { letter: id });
    const [head] = (post.letters[0]?.data ?? '').split('\n\n') as [string];
    expect(head).not.toMatch(/^Bcc:/im);
    expect(post.letters[0]?.to).toEqual(['c@paper.example']);
  });
});

it('writes words as words', () => {
  const html = composeHtml(letter);
  expect(html).toContain('Nina &lt;b&gt;');
  expect(html).toContain('Ada &amp; Bo');
  expect(html).not.toContain('<b>');
});
