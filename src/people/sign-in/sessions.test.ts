import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Accounts } from '../accounts.ts';
import type { Actor } from '../actor.ts';
import { changeStanding } from '../change-standing.ts';
import { type Ended, onEnded } from '../ended.ts';
import { addOne, Browser, ORIGIN, openAccounts, PASSWORD } from '../fixture.ts';
import { suspend } from '../suspend.ts';

const OTHER = 'four grey gulls on wires';

describeEachDatabase('sessions', (database) => {
  let at = Date.now();
  let accounts: Accounts;
  let actor: Actor;
  const ids = new Map<string, PersonId>();
  beforeAll(async () => {
    const ctx: Context = { db: database(), now: () => at, who: null };
    accounts = openAccounts(ctx);
    actor = { ...ctx, person: null, from: '', agent: '' };
    await addOne(ctx, 'root', { roles: ['administrator'] });
    for (const name of ['kim', 'lea', 'max', 'nel', 'ole', 'pia', 'quy', 'rea']) ids.set(name, await addOne(ctx, name));
  });
  const signedIn = async (name: string, password?: string) => {
    const browser = new Browser(accounts, `192.0.2.${ids.size + Math.floor(Math.random() * 200)}`);
    expect((await browser.signIn(name, password)).status).toBe(200);
    return browser;
  };
  const idOf = (name: string) => ids.get(name) as PersonId;

  it('end at once with suspension, and open no door meanwhile', async () => {
    const browser = await signedIn('kim');
    expect((await browser.who())?.person.username).toBe('kim');
    const heard: Ended[] = [];
    const stop = onEnded((ended) => heard.push(ended));
    await suspend(actor, idOf('kim'), 'left the train');
    stop();
    expect(heard).toEqual([{ person: idOf('kim'), sessions: 'all' }]);
    expect(await browser.who()).toBeNull();
    expect((await browser.post('/account/passkeys', {}, {}, 'GET')).status).toBe(401);
    expect((await new Browser(accounts, '192.0.2.250').signIn('kim')).status).toBe(401);
  });

  it('end with a change of roles, and the new ones hold from then on', async () => {
    const browser = await signedIn('lea');
    await browser.who();
    await changeStanding(actor, idOf('lea'), { roles: ['contributor'], sections: null, author: null });
    expect(await browser.who()).toBeNull();
    expect((await (await signedIn('lea')).who())?.person.roles).toEqual(['contributor']);
  });

  it('end with a change of the password: the others, and the old name of this one', async () => {
    const [here, there] = [await signedIn('max'), await signedIn('max')];
    const before = here.cookies.get('standfirst.session_token') as string;
    const refused = await here.post('/account/password', { current: 'wrong', password: OTHER });
    expect([refused.status, Object.keys(refused.json.fields ?? {})]).toEqual([422, ['current']]);
    expect((await here.post('/account/password', { current: PASSWORD, password: OTHER })).status).toBe(200);
    expect((await here.who())?.person.username).toBe('max');
    expect(await there.who()).toBeNull();
    here.cookies.set('standfirst.session_token', before);
    expect(await here.who()).toBeNull();
    expect((await new Browser(accounts, '192.0.2.251').signIn('max')).status).toBe(401);
    await signedIn('max', OTHER);
  });

  it('end with a lost password; its link works once, for its purpose alone, and for an hour', async () => {
    const browser = await signedIn('nel');
    const linkOf = async (path: string) => {
      await new Browser(accounts, '192.0.2.252').post(path, { email: 'NEL@paper.example' }, { host: 'evil.example' });
      await accounts.settle();
      const letter = await database()
        .selectFrom('outbox')
        .selectAll()
        .where('recipient', '=', 'nel@paper.example')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      const link = /http\S+/.exec(letter.textBody)?.[0] as string;
      expect(link.startsWith(`${ORIGIN}/newsroom/`)).toBe(true);
      expect(letter.textBody).not.toContain('evil');
      return link.split('#')[1] as string;
    };
    const [enter, token] = [await linkOf('/link'), await linkOf('/forgot')];
    const stranger = new Browser(accounts, '192.0.2.253');
    const reset = (key: string, password = OTHER) => stranger.post('/reset', { token: key, password });
    expect((await reset(enter)).status).toBe(401);
    expect((await stranger.post('/enter', { token })).status).toBe(401);
    expect((await reset(token, 'nel@paper.example')).status).toBe(422);
    expect((await reset(token)).status).toBe(200);
    expect(await stranger.who()).toBeNull();
    expect(await browser.who()).toBeNull();
    expect((await reset(token)).status).toBe(401);
    // a link that waited in the mail box ended too
    expect((await stranger.post('/enter', { token: enter })).status).toBe(401);
    const late = await linkOf('/forgot');
    at += 61 * 60_000;
    expect((await reset(late)).status).toBe(401);
    await signedIn('nel', OTHER);
  });

  it('get a new name at every sign-in, and one that somebody planted is nobody’s', async () => {
    const browser = new Browser(accounts);
    browser.cookies.set('standfirst.session_token', 'planted.by-an-attacker');
    await browser.signIn('ole');
    const first = browser.cookies.get('standfirst.session_token') as string;
    expect(first).not.toContain('planted');
    await browser.signIn('ole');
    const second = browser.cookies.get('standfirst.session_token') as string;
    expect(second).not.toBe(first);
    browser.cookies.set('standfirst.session_token', first);
    expect(await browser.who()).toBeNull();
    // the token alone, without our signature, or with that of another
    const { token } = await database().selectFrom('sessions').select('token').executeTakeFirstOrThrow();
    for (const forged of [token, `${token}.`, `${token}.${second.split('.')[1]}x`, `${token}.AAAA`]) {
      browser.cookies.set('standfirst.session_token', forged);
      expect(await browser.who()).toBeNull();
    }
  });

  it('end by themselves: unused after two weeks, in any case after a month', async () => {
    const unused = await signedIn('pia');
    const used = await signedIn('pia');
    const day = 24 * 3_600_000;
    for (let days = 0; days < 29; days += 7) {
      if (days === 0) await unused.who();
      expect((await used.who())?.person.username).toBe('pia');
      at += 7 * day;
    }
    expect(await unused.who()).toBeNull();
    expect(await used.who()).toBeNull();
    at -= 35 * day;
  });

  it('are announced where the browser is new', async () => {
    const browser = await signedIn('quy');
    await browser.post('/sign-out');
    await browser.signIn('quy');
    await accounts.settle();
    const letters = await database()
      .selectFrom('outbox')
      .select(['kind', 'textBody'])
      .where('recipient', '=', 'quy@paper.example')
      .execute();
    expect(letters.map(({ kind }) => kind)).toEqual(['session.device']);
    expect(letters[0]?.textBody).toContain(browser.from);
  });

  it('are opened and ended from our own pages only', async () => {
    const browser = await signedIn('rea');
    const body = { who: 'rea', password: PASSWORD };
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ] as Record<string, string>[];
    for (const headers of foreign) {
      expect((await browser.post('/sign-out', {}, headers)).status).toBe(403);
      expect((await new Browser(accounts).post('/sign-in', body, headers)).status).toBe(403);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await browser.post('/sign-out', {}, { 'content-type': type })).status).toBe(415);
    for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`]) {
      const headers = new Headers({ origin, 'content-type': 'application/json' });
      const request = new Request(`${ORIGIN}/newsroom/api/auth/sign-in`, { method: 'POST', headers, body: '{}' });
      expect((await accounts.handle(request, '192.0.2.9')).status).toBe(403);
    }
    expect(await browser.who()).not.toBeNull();
  });

  it('has no doors but its own: not by another spelling, and none of the library’s', async () => {
    const browser = await signedIn('rea');
    const paths = [
      '/sign-in/',
      '/Sign-In',
      '//sign-in',
      '/sign-in/email',
      '/sign-up/email',
      '/get-session',
      '/update-user',
    ];
    for (const path of [
      ...paths,
      '/list-sessions',
      '/two-factor/enable',
      '/passkey/list-user-passkeys',
      '/ok',
      '/error',
    ])
      expect([path, (await browser.post(path)).status]).toEqual([path, 404]);
    expect((await browser.post('/sign-in', {}, {}, 'GET')).status).toBe(404);
  });

  it('takes nothing that it did not ask for', async () => {
    const browser = new Browser(accounts);
    const more = { roles: ['administrator'], __proto__: { admin: true }, callbackURL: '//evil.example', person: 'x' };
    const { status, json, response } = await browser.post('/sign-in', { who: 'rea', password: PASSWORD, ...more });
    expect([status, json, response.headers.get('location')]).toEqual([200, { secondFactor: 'done' }, null]);
    expect((await browser.who())?.person.roles).toEqual(['reporter']);
    for (const body of ['[]', '"x"', 'null', '{', 'x'.repeat(200_000)]) {
      const headers = new Headers({ 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' });
      const request = new Request(`${ORIGIN}/newsroom/api/auth/sign-in`, { method: 'POST', headers, body });
      expect((await accounts.handle(request, '192.0.2.8')).status).toBe(422);
    }
    for (const who of [{ $ne: '' }, ['rea'], 7, null])
      expect((await browser.post('/sign-in', { who, password: PASSWORD })).status).toBe(422);
  });
});
