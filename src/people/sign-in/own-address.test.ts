import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Accounts } from '../accounts.ts';
import { addOne, Browser, openAccounts, PASSWORD } from '../fixture.ts';
import { newEnterLink } from '../links-by-hand.ts';
import { appCode } from './testing/fixture.ts';

describeEachDatabase('one’s own address', (database) => {
  let ctx: Context;
  let accounts: Accounts;
  let at = Date.now();
  let asked = 0;
  beforeAll(() => {
    ctx = { db: database(), now: () => at, who: null };
    accounts = openAccounts(ctx);
  });
  // each from its own network, so that they do not use each other's tries up
  const browser = () => new Browser(accounts, `192.0.2.${(asked += 1)}`);
  const enter = async (name: string) => {
    const one = browser();
    expect((await one.signIn(name)).status).toBe(200);
    return one;
  };
  beforeEach(() => {
    at += 2 * 3_600_000;
  });
  const change = (who: Browser, email: string, more: object = { password: PASSWORD }) =>
    who.post('/account/address', { email, ...more });
  const letters = (recipient: string) =>
    database().selectFrom('outbox').selectAll().where('recipient', '=', recipient).orderBy('id').execute();
  const tokenFor = async (recipient: string, door: string) =>
    (await letters(recipient))
      .map(({ textBody }) => new RegExp(`${door}#(\\S+)`).exec(textBody)?.[1])
      .findLast(Boolean);
  const emailOf = async (id: PersonId) =>
    (await database().selectFrom('people').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email;
  const lines = async (id: PersonId) =>
    (
      await database()
        .selectFrom('audit')
        .select(['what', 'who'])
        .where('thing', '=', `person:${id}`)
        .where('what', 'like', 'person.%')
        .execute()
    ).map(({ what, who }) => `${what}${who === id ? '' : ' by another'}`);

  it('counts once the link that the new one was sent was opened by its owner, once', async () => {
    const id = await addOne(ctx, 'ann');
    await addOne(ctx, 'eve');
    const [ann, other, eve] = [await enter('ann'), await enter('ann'), await enter('eve')];
    expect((await change(ann, 'ANN.new@paper.example', { password: 'not at all mine' })).status).toBe(422);
    expect((await change(ann, 'ANN.new@paper.example')).status).toBe(200);
    expect(await emailOf(id)).toBe('ann@paper.example');
    expect((await ann.post('/account/address', {}, {}, 'GET')).json).toEqual({
      pending: 'ann.new@paper.example',
      fresh: false,
    });
    const told = (await letters('ann@paper.example')).at(-1);
    expect([told?.kind, told?.secret]).toEqual(['address.asked', 1]);
    expect(told?.textBody).toContain('ann.new@paper.example');
    const [mail] = await letters('ann.new@paper.example');
    expect([mail?.kind, mail?.secret]).toEqual(['address.new', 0]);

    const token = await tokenFor('ann.new@paper.example', 'new-address');
    const confirm = (who: Browser) => who.post('/account/address/confirm', { token });
    expect((await confirm(browser())).status, 'who only reads the mailbox').toBe(401);
    expect((await confirm(eve)).status, 'somebody else').toBe(404);
    expect(await emailOf(id)).toBe('ann@paper.example');
    expect((await confirm(ann)).json).toEqual({ email: 'ann.new@paper.example' });
    expect(await emailOf(id)).toBe('ann.new@paper.example');
    expect((await ann.who())?.person.email).toBe('ann.new@paper.example');
    expect(await other.who()).toBeNull();
    expect((await confirm(ann)).status).toBe(404);
    expect((await browser().signIn('ann@paper.example')).status).toBe(401);
    expect((await browser().signIn('ann.new@paper.example')).status).toBe(200);
    expect(await lines(id)).toEqual(['person.added by another', 'person.address-asked', 'person.address-changed']);
  });

  it('tells nobody who has an address, and whoever has it', async () => {
    const [id] = [await addOne(ctx, 'ben'), await addOne(ctx, 'bea')];
    const ben = await enter('ben');
    const free = await change(ben, 'free@elsewhere.example');
    const taken = await change(ben, 'bea@paper.example');
    expect([taken.status, taken.json]).toEqual([free.status, free.json]);
    expect((await letters('bea@paper.example')).map(({ kind }) => kind)).toEqual(['address.taken']);
    expect(await tokenFor('bea@paper.example', 'new-address')).toBeUndefined();
    // the first was given up with the second
    const token = await tokenFor('free@elsewhere.example', 'new-address');
    expect((await ben.post('/account/address/confirm', { token })).status).toBe(404);
    expect(await emailOf(id)).toBe('ben@paper.example');
    for (const email of ['ben@paper.example', 'no address', 'a@b@c', 'a@b.example\r\nBcc: c@d.example'])
      expect([email, (await change(ben, email)).status]).toEqual([email, 422]);
  });

  it('is refused where somebody else took it meanwhile, where it is too old, and where it was withdrawn', async () => {
    const id = await addOne(ctx, 'cat');
    const cat = await enter('cat');
    await change(cat, 'late@paper.example');
    await addOne(ctx, 'late');
    const confirm = async (email: string) =>
      (await cat.post('/account/address/confirm', { token: await tokenFor(email, 'new-address') })).status;
    expect(await confirm('late@paper.example')).toBe(404);
    await change(cat, 'old@paper.example');
    at += 25 * 3_600_000;
    expect(await confirm('old@paper.example')).toBe(404);
    await change(cat, 'no@paper.example');
    await cat.post('/account/address', {}, {}, 'DELETE');
    expect(await confirm('no@paper.example')).toBe(404);
    await change(cat, 'thief@paper.example');
    await cat.post('/account/password', { current: PASSWORD, password: 'another quiet tide, nine stones' });
    expect(await confirm('thief@paper.example'), 'a new password ends what was asked before').toBe(404);
    expect(await emailOf(id)).toBe('cat@paper.example');
  });

  it('is stopped by the former one, which shuts out whoever asked, and for good', async () => {
    const id = await addOne(ctx, 'dan');
    const thief = await enter('dan');
    await change(thief, 'thief1@elsewhere.example');
    const stop = await tokenFor('dan@paper.example', 'keep-address');
    at += 1000;
    const first = await tokenFor('thief1@elsewhere.example', 'new-address');
    expect((await thief.post('/account/address/confirm', { token: first })).status).toBe(200);
    await change(thief, 'thief2@elsewhere.example');
    const counter = await tokenFor('thief1@elsewhere.example', 'keep-address');
    const second = await tokenFor('thief2@elsewhere.example', 'new-address');

    const begun = await thief.post('/account/second-factor/begin', { password: PASSWORD });
    const code = appCode(begun.json.secret as string);
    expect((await thief.post('/account/second-factor/confirm', { code })).status).toBe(200);

    expect((await browser().post('/address/stop', { token: `${stop}x` })).status).toBe(401);
    expect((await browser().post('/address/stop', { token: stop })).status).toBe(200);
    expect(await emailOf(id)).toBe('dan@paper.example');
    expect(await thief.who()).toBeNull();
    expect((await browser().signIn('dan')).status, 'the password that the thief knew').toBe(401);
    expect((await browser().post('/address/stop', { token: counter })).status).toBe(401);
    expect((await browser().post('/address/stop', { token: stop })).status).toBe(401);
    expect((await thief.post('/account/address/confirm', { token: second })).status).toBe(401);
    await browser().post('/forgot', { email: 'dan@paper.example' });
    const token = await tokenFor('dan@paper.example', 'new-password');
    const fresh = 'a harbour of other words';
    expect((await browser().post('/reset', { token, password: fresh })).status).toBe(200);
    expect((await browser().signIn('dan', fresh)).json).toEqual({ secondFactor: 'done' });
    expect(await lines(id)).toContain('person.address-stopped');
  });

  it('can be stopped for seven days, after its change too', async () => {
    const id = await addOne(ctx, 'una');
    const una = await enter('una');
    await change(una, 'una2@paper.example');
    const token = await tokenFor('una@paper.example', 'keep-address');
    at += 8 * 24 * 3_600_000;
    expect((await browser().post('/address/stop', { token })).status).toBe(401);
    expect(await emailOf(id)).toBe('una@paper.example');
  });

  it('is asked for a few times an hour at most', async () => {
    await addOne(ctx, 'flo');
    const flo = await enter('flo');
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await change(flo, `flo${n}@paper.example`)).status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(5);
    expect(statuses.at(-1)).toBe(429);
  });

  it('asks those without a password for a code of the app, or to come in anew', async () => {
    const id = await addOne(ctx, 'gil');
    const token = (await newEnterLink(ctx, 'http://x', id)).split('#')[1];
    const gil = browser();
    await gil.post('/enter', { token });
    // the library's clock is the machine's
    await database().updateTable('sessions').set({ createdAt: at }).where('personId', '=', id).execute();
    expect((await gil.post('/account/address', {}, {}, 'GET')).json).toMatchObject({ fresh: true });
    expect((await change(gil, 'gil2@paper.example', {})).status).toBe(200);
    at += 11 * 60_000;
    expect((await change(gil, 'gil3@paper.example', {})).status).toBe(422);
    expect((await change(gil, 'gil3@paper.example', { code: '123456' })).status, 'no app').toBe(422);
    const { secret } = (await gil.post('/account/second-factor/begin', { password: PASSWORD })).json;
    const now = Date.now();
    const begun = await change(gil, 'gil3@paper.example', { code: appCode(secret as string, now) });
    expect(begun.status, 'an app that is not in force').toBe(422);
    expect((await gil.post('/account/second-factor/confirm', { code: appCode(secret as string, now) })).status).toBe(
      200,
    );
    const code = appCode(secret as string, now + 30_000);
    expect((await change(gil, 'gil3@paper.example', { code: appCode(secret as string, now) })).status, 'used').toBe(
      422,
    );
    expect((await change(gil, 'gil3@paper.example', { code })).status).toBe(200);
    expect((await change(gil, 'gil4@paper.example', { code })).status, 'used').toBe(422);
  });

  it('leaves the user name to its owner too', async () => {
    const id = await addOne(ctx, 'hal');
    const [hal, other] = [await enter('hal'), await enter('hal')];
    const rename = (username: string, password = PASSWORD) => hal.post('/account/username', { username, password });
    expect((await rename('hal.penn', 'not at all mine')).status).toBe(422);
    const taken = await rename('ann');
    expect([taken.status, taken.json.fields]).toEqual([422, { username: expect.stringMatching(/cannot be had/) }]);
    for (const bad of ['h', 'hal penn', 'hal@x', '-hal', 'häl']) expect((await rename(bad)).status).toBe(422);
    expect((await rename('Hal.Penn')).status).toBe(200);
    expect((await hal.who())?.person.username).toBe('hal.penn');
    expect(await other.who()).toBeNull();
    expect((await browser().signIn('hal')).status).toBe(401);
    expect((await browser().signIn('hal.penn')).status).toBe(200);
    expect((await letters('hal@paper.example')).map(({ kind }) => kind)).toContain('username.changed');
    expect(await lines(id)).toContain('person.username-changed');
  });
});
