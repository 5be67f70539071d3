import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Accounts } from '../accounts.ts';
import type { Actor } from '../actor.ts';
import { addOne, Browser, ORIGIN, openAccounts, PASSWORD } from '../fixture.ts';
import { newEnterLink } from '../links-by-hand.ts';
import { dropSecondFactor, requireSecondFactor } from '../second-factor-rules.ts';
import { suspend } from '../suspend.ts';
import { Authenticator, appCode } from './testing/fixture.ts';

const HALF_MINUTE = 30_000;

describeEachDatabase('the second factor', (database) => {
  let ctx: Context;
  let actor: Actor;
  let accounts: Accounts;
  let secret = '';
  let codes: string[] = [];
  let id: PersonId;
  let network = 0;
  const browser = () => new Browser(accounts, `192.0.2.${(network += 1)}`);
  beforeAll(async () => {
    ctx = { db: database(), now: () => Date.now(), who: null };
    actor = { ...ctx, person: null, from: '', agent: '' };
    accounts = openAccounts(ctx);
    await addOne(ctx, 'root', { roles: ['administrator'] });
    id = await addOne(ctx, 'tess');
  });
  // a code is good once; the next is that of the next half minute, which is taken too
  let ahead = 0;
  const nextCode = () => appCode(secret, Date.now() + HALF_MINUTE * (ahead++ % 2));
  const newCodes = () => database().deleteFrom('attempts').where('key', 'like', 'spent:%').execute();

  it('is in force after its first code; the other sessions end, and the recovery codes are shown once', async () => {
    const [here, there] = [browser(), browser()];
    await here.signIn('tess');
    await there.signIn('tess');
    expect((await here.post('/account/second-factor/begin', { password: 'wrong' })).status).toBe(422);
    const begun = await here.post('/account/second-factor/begin', { password: PASSWORD });
    secret = begun.json.secret as string;
    expect(begun.json.uri).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    // begun is not in force
    expect((await browser().signIn('tess')).json).toEqual({ secondFactor: 'done' });
    const wrong = await here.post('/account/second-factor/confirm', { code: '000000' });
    expect([wrong.status, Object.keys(wrong.json.fields ?? {})]).toEqual([422, ['code']]);
    const confirmed = await here.post('/account/second-factor/confirm', { code: nextCode() });
    codes = confirmed.json.recoveryCodes as string[];
    expect(codes).toHaveLength(10);
    expect((await here.who())?.person.username).toBe('tess');
    expect(await there.who()).toBeNull();
    expect((await here.post('/account/second-factor/begin', { password: PASSWORD })).status).toBe(409);
    const row = await database().selectFrom('secondFactors').selectAll().executeTakeFirstOrThrow();
    for (const kept of [secret, ...codes]) expect(JSON.stringify(row)).not.toContain(kept);
  });

  it('is asked for however somebody comes in, and nothing is open before', async () => {
    const byLink = (await newEnterLink(ctx, ORIGIN, id)).split('#')[1];
    for (const [path, body] of [
      ['/sign-in', { who: 'tess', password: PASSWORD }],
      ['/sign-in', { who: 'tess@paper.example', password: PASSWORD }],
      ['/enter', { token: byLink }],
    ] as const) {
      const one = browser();
      expect((await one.post(path, body)).json).toEqual({ secondFactor: 'needed' });
      expect(await one.who()).toBeNull();
      expect((await one.post('/account/passkeys', {}, {}, 'GET')).status).toBe(401);
      expect((await one.post('/account/second-factor/stop', { password: PASSWORD })).status).toBe(401);
      await newCodes();
      expect((await one.post('/second-factor', { code: nextCode() })).json).toEqual({ secondFactor: 'done' });
      expect((await one.who())?.person.username).toBe('tess');
    }
  });

  it('takes a code once', async () => {
    await newCodes();
    const [one, other] = [browser(), browser()];
    await one.signIn('tess');
    await other.signIn('tess');
    const code = appCode(secret);
    expect((await one.post('/second-factor', { code })).status).toBe(200);
    expect((await other.post('/second-factor', { code })).status).toBe(401);
    expect(await other.who()).toBeNull();
  });

  it('is asked for still after a code that was used at another device', async () => {
    await newCodes();
    const [desk, phone] = [browser(), browser()];
    await desk.signIn('tess');
    await phone.signIn('tess');
    const code = appCode(secret);
    expect((await desk.post('/second-factor', { code })).status).toBe(200);
    const used = await phone.post('/second-factor', { code });
    expect([used.status, used.json.type]).toEqual([401, undefined]);
    expect((await phone.post('/second-factor', { code: appCode(secret, Date.now() + HALF_MINUTE) })).status).toBe(200);
  });

  it('says when no code helps any more', async () => {
    await newCodes();
    const one = browser();
    const unasked = await one.post('/second-factor', { code: nextCode() });
    expect([unasked.status, unasked.json.type]).toEqual([401, 'begin-again']);
    await one.signIn('tess');
    await database().deleteFrom('verifications').execute();
    expect((await one.post('/second-factor', { code: nextCode() })).json.type).toBe('begin-again');
    await database().deleteFrom('attempts').execute();
  });

  it('belongs to the browser that was asked: not to another, nor to another account', async () => {
    await newCodes();
    await browser().signIn('tess');
    expect((await browser().post('/second-factor', { code: nextCode() })).status).toBe(401);
    await addOne(ctx, 'uma');
    const signedIn = browser();
    await signedIn.signIn('uma');
    expect((await signedIn.post('/second-factor', { code: nextCode() })).status).toBe(401);
    const forged = browser();
    forged.cookies.set('standfirst.two_factor', `${id}.forged`);
    expect((await forged.post('/second-factor', { code: nextCode() })).status).toBe(401);
  });

  it('cannot be guessed: tries count for the account, over all browsers', async () => {
    await database().deleteFrom('attempts').execute();
    const statuses: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const one = browser();
      await one.signIn('tess');
      statuses.push(
        (await one.post('/second-factor', { code: '123456' }, { 'x-forwarded-for': `10.1.1.${tries}` })).status,
      );
    }
    expect(statuses.slice(0, 6)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(statuses.slice(6)).toEqual([429, 429]);
    await database().deleteFrom('attempts').execute();
  });

  it('takes a recovery code in place, once', async () => {
    const enter = async () => {
      const one = browser();
      await one.signIn('tess');
      return one.post('/second-factor', { code: codes[0], kind: 'recovery' });
    };
    expect((await enter()).status).toBe(200);
    expect((await enter()).status).toBe(401);
  });

  it('does not help somebody who was suspended between password and code', async () => {
    await newCodes();
    const other = await addOne(ctx, 'vic');
    const one = browser();
    await one.signIn('vic');
    const begun = await one.post('/account/second-factor/begin', { password: PASSWORD });
    await one.post('/account/second-factor/confirm', { code: appCode(begun.json.secret as string) });
    const again = browser();
    expect((await again.signIn('vic')).json).toEqual({ secondFactor: 'needed' });
    await suspend(actor, other, '');
    const code = appCode(begun.json.secret as string, Date.now() + HALF_MINUTE);
    expect((await again.post('/second-factor', { code })).status).toBe(401);
  });

  it('is set up first where the paper requires it, and cannot be switched off then', async () => {
    await addOne(ctx, 'wes');
    const without = browser();
    await without.signIn('wes');
    await requireSecondFactor(actor, true);
    expect((await without.who())?.secondFactor).toBe('setup');
    const later = browser();
    expect((await later.signIn('wes')).json).toEqual({ secondFactor: 'setup' });
    await newCodes();
    const having = browser();
    await having.signIn('tess');
    await having.post('/second-factor', { code: nextCode() });
    expect((await having.who())?.secondFactor).toBe('done');
    expect((await having.post('/account/second-factor/stop', { password: PASSWORD })).status).toBe(403);
    const begun = await later.post('/account/second-factor/begin', { password: PASSWORD });
    await later.post('/account/second-factor/confirm', { code: appCode(begun.json.secret as string) });
    expect((await later.who())?.secondFactor).toBe('done');
    await requireSecondFactor(actor, false);
  });

  it('is taken away from who lost it, with their sessions, and they are told', async () => {
    await newCodes();
    const one = browser();
    await one.signIn('tess');
    await one.post('/second-factor', { code: nextCode() });
    await dropSecondFactor(actor, { origin: ORIGIN, paper: 'x', language: 'de' }, { id, reason: 'lost' });
    expect(await one.who()).toBeNull();
    expect((await browser().signIn('tess')).json).toEqual({ secondFactor: 'done' });
    const letter = await database()
      .selectFrom('outbox')
      .select('kind')
      .where('kind', '=', 'second-factor.dropped')
      .execute();
    expect(letter).toHaveLength(1);
  });
});

describeEachDatabase('passkeys', (database) => {
  let ctx: Context;
  let accounts: Accounts;
  const key = new Authenticator(ORIGIN);
  beforeAll(async () => {
    ctx = { db: database(), now: () => Date.now(), who: null };
    accounts = openAccounts(ctx);
    await addOne(ctx, 'root', { roles: ['administrator'] });
    await addOne(ctx, 'xan');
  });
  const options = async (browser: Browser, path: string, body = {}) =>
    (await browser.post(path, body)).json.options as never;
  const enter = async (browser: Browser, one = key) => {
    const challenge = await options(browser, '/passkey/challenge');
    return browser.post('/passkey/sign-in', { response: one.get(challenge) });
  };

  it('are added after the password, and sign in by themselves', async () => {
    const browser = new Browser(accounts);
    await browser.signIn('xan');
    expect((await browser.post('/account/passkeys/options', { password: 'wrong' })).status).toBe(422);
    const challenge = await options(browser, '/account/passkeys/options', { password: PASSWORD });
    const added = await browser.post('/account/passkeys', { response: key.create(challenge), name: 'Desk' });
    expect([added.status, added.json]).toEqual([200, {}]);
    const list = await browser.post('/account/passkeys', {}, {}, 'GET');
    expect(list.json.passkeys).toMatchObject([{ name: 'Desk' }]);
    const fresh = new Browser(accounts);
    expect((await enter(fresh)).json).toEqual({ secondFactor: 'done' });
    expect((await fresh.who())?.person.username).toBe('xan');
  });

  it('stand for two factors: only where the device asked who is there', async () => {
    const actor = { ...ctx, person: null, from: '', agent: '' };
    await requireSecondFactor(actor, true);
    const browser = new Browser(accounts);
    await enter(browser);
    expect((await browser.who())?.secondFactor).toBe('done');
    key.verifies = false;
    expect((await enter(new Browser(accounts))).status).toBe(401);
    key.verifies = true;
    await requireSecondFactor(actor, false);
  });

  it('answer the challenge of this browser, once, and of this paper', async () => {
    const [one, other] = [new Browser(accounts), new Browser(accounts)];
    const challenge = await options(one, '/passkey/challenge');
    await options(other, '/passkey/challenge');
    const response = key.get(challenge);
    expect((await other.post('/passkey/sign-in', { response })).status).toBe(401);
    expect((await one.post('/passkey/sign-in', { response })).status).toBe(200);
    expect((await one.post('/passkey/sign-in', { response })).status).toBe(401);
    const stranger = new Authenticator(ORIGIN);
    expect((await enter(new Browser(accounts), stranger)).status).toBe(401);
    for (const junk of [{}, { id: 'x' }, { id: key.id.toString('base64url'), response: 7 }])
      expect((await new Browser(accounts).post('/passkey/sign-in', { response: junk })).status).toBe(401);
  });

  it('end with suspension, and are removed by their owner alone', async () => {
    await addOne(ctx, 'yul');
    const stranger = new Browser(accounts);
    await stranger.signIn('yul');
    const { id } = await database().selectFrom('passkeys').select('id').executeTakeFirstOrThrow();
    expect((await stranger.post(`/account/passkeys/${id}`, {}, {}, 'DELETE')).status).toBe(404);
    await database().updateTable('people').set({ state: 'suspended' }).where('username', '=', 'xan').execute();
    const browser = new Browser(accounts);
    expect((await enter(browser)).status).toBe(401);
    expect(await browser.who()).toBeNull();
    await database().updateTable('people').set({ state: 'active' }).where('username', '=', 'xan').execute();
    await enter(browser);
    expect((await browser.post(`/account/passkeys/${id}`, {}, {}, 'DELETE')).status).toBe(200);
    expect((await enter(new Browser(accounts))).status).toBe(401);
  });
});
