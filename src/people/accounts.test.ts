import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { Context } from '../store/context.ts';
import type { Accounts } from './accounts.ts';
import { addSampleStaff, dismissSampleStaff, sampleStaffLinks } from './add-sample-staff.ts';
import { addOne, Browser, ORIGIN, openAccounts, PASSWORD, sendAsked } from './fixture.ts';
import { ownerLink } from './owner-link.ts';

describeEachDatabase('accounts', (database) => {
  let ctx: Context;
  let accounts: Accounts;
  beforeAll(() => {
    ctx = { db: database(), now: () => Date.now(), who: null };
    accounts = openAccounts(ctx);
  });

  it('gives the paper to who has the link of its start, once', async () => {
    const former = await ownerLink(ctx, 'http://paper.example');
    const link = await ownerLink(ctx, 'http://paper.example');
    expect(link).toMatch(/^http:\/\/paper\.example\/newsroom\/welcome#[A-Za-z0-9_-]{43}$/);
    const token = link?.split('#')[1] as string;
    const stored = await database().selectFrom('oneTimeKeys').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(token);
    const browser = new Browser(accounts);
    const input = { name: 'Ada Marsh', username: 'ada', email: 'Ada@Paper.example', password: PASSWORD };
    expect((await browser.post('/invitation/accept', { ...input, token: former?.split('#')[1] })).status).toBe(404);
    expect((await browser.post('/invitation', { token })).json).toMatchObject({ kind: 'owner', email: '' });
    const weak = await browser.post('/invitation/accept', { ...input, token, password: 'ada@paper.example' });
    expect([weak.status, weak.json.fields]).toEqual([422, { password: expect.stringMatching(/guessed/) }]);
    expect((await browser.post('/invitation/accept', { ...input, token })).json).toEqual({ secondFactor: 'done' });
    expect(await browser.who()).toMatchObject({
      person: { name: 'Ada Marsh', email: 'ada@paper.example', roles: ['administrator', 'chief'], sections: null },
      secondFactor: 'done',
    });
    expect((await new Browser(accounts).post('/invitation/accept', { ...input, token })).status).toBe(404);
    expect(await ownerLink(ctx, 'http://paper.example')).toBeNull();
  });

  it('signs in by user name or e-mail, in any case, and out again', async () => {
    await addOne(ctx, 'bo');
    const browser = new Browser(accounts);
    for (const who of ['bo', ' BO ', 'bo@paper.example', 'Bo@Paper.Example']) {
      expect((await browser.signIn(who)).json).toEqual({ secondFactor: 'done' });
      expect((await browser.who())?.person.username).toBe('bo');
    }
    const kept = new Map(browser.cookies);
    expect((await browser.post('/sign-out')).status).toBe(200);
    expect(await browser.who()).toBeNull();
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await browser.who()).toBeNull();
  });

  it('takes nothing with U+0000 in it', async () => {
    const browser = new Browser(accounts);
    for (const [path, body] of [
      ['/sign-in', { who: 'bo\0', password: PASSWORD }],
      ['/forgot', { email: 'bo\0@paper.example' }],
      ['/invitation/accept', { token: 'x', name: '\0', username: 'cy', password: PASSWORD }],
    ] as const)
      expect((await browser.post(path, body)).status, path).toBe(422);
  });

  it('sends letters that strangers ask for some moments after the answer, also where the process is killed meanwhile', async () => {
    await addOne(ctx, 'flo');
    const letters = () => database().selectFrom('outbox').select('id').where('recipient', 'like', 'flo@%').execute();
    const asked = async (mailbox: string) => {
      const slow = openAccounts(ctx, ORIGIN, () => 60_000);
      const { headers } = new Browser(slow);
      headers.set('content-type', 'application/json');
      for (const path of ['forgot', 'link']) {
        const body = JSON.stringify({ email: ` ${mailbox}@Paper.example` });
        const request = new Request(`${ORIGIN}/newsroom/api/auth/${path}`, { method: 'POST', headers, body });
        expect((await slow.handle(request, '192.0.2.77')).status).toBe(200);
      }
      // nothing of it is in this process
      await slow.close();
      return (await database().selectFrom('jobs').select('id').where('name', '=', 'send-asked-letter').execute())
        .length;
    };
    expect(await asked('nobody')).toBe(2);
    expect(await asked('flo')).toBe(4);
    await sendAsked(ctx);
    expect(await letters()).toEqual([]);
    await sendAsked({ ...ctx, now: () => ctx.now() + 60_000 });
    expect(await letters()).toHaveLength(2);
  });

  it('keeps its cookies to the newsroom and from scripts', async () => {
    const { response } = await new Browser(accounts).signIn('bo');
    const lines = response.headers.getSetCookie();
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) expect(line).toMatch(/(?=.*; Path=\/newsroom)(?=.*; HttpOnly)(?=.*; SameSite=Lax)/i);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const secure = openAccounts(ctx, ORIGIN.replace('http:', 'https:'));
    const over = await new Browser(secure).signIn('bo');
    for (const line of over.response.headers.getSetCookie()) expect(line).toMatch(/^__Secure-.*; Secure/i);
  });

  it('asks the database twice at most, and within a second not again', async () => {
    let queries = 0;
    const counted = database().withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    let at = Date.now();
    const own = openAccounts({ db: counted, now: () => at, who: null });
    const { id } = await database()
      .insertInto('sections')
      .values({ path: 'news', slug: 'news', name: 'News', description: '', parentId: null, color: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addOne(ctx, 'cy', { sections: [id] });
    const browser = new Browser(own);
    await browser.signIn('cy');
    await browser.who();
    at += 1001;
    queries = 0;
    expect((await browser.who())?.person.sections).toEqual([id]);
    expect(queries).toBe(2);
    for (let asked = 0; asked < 20; asked += 1) await browser.who();
    expect(queries).toBe(2);
    browser.cookies.clear();
    expect(await browser.who()).toBeNull();
    expect(queries).toBe(2);
  });

  it('lets the sample staff in by their links, once, and not when they are dismissed', async () => {
    const system: Context = ctx;
    await addSampleStaff(system);
    await addSampleStaff(system);
    const former = await sampleStaffLinks(system, 'http://paper.example');
    const links = await sampleStaffLinks(system, 'http://paper.example');
    expect(links.map(({ name }) => name)).toHaveLength(7);
    const tokenOf = (name: string, list = links) => list.find((one) => one.name === name)?.link.split('#')[1];
    const enter = async (token: string | undefined) => {
      const browser = new Browser(accounts, '192.0.2.66');
      return { browser, ...(await browser.post('/enter', { token })) };
    };
    expect((await enter(tokenOf('Maren Holt', former))).status).toBe(401);
    const maren = await enter(tokenOf('Maren Holt'));
    expect((await maren.browser.who())?.person.roles).toEqual(['chief']);
    expect((await enter(tokenOf('Maren Holt'))).status).toBe(401);
    await dismissSampleStaff(system);
    expect(await maren.browser.who()).toBeNull();
    expect((await enter(tokenOf('Tomas Wray'))).status).toBe(401);
    expect(await sampleStaffLinks(system, 'http://paper.example')).toEqual([]);
  });
});
