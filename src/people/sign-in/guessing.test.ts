import { beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { Context } from '../../store/context.ts';
import type { Accounts } from '../accounts.ts';
import { countTry, networkOf, PATIENCE } from '../count-tries.ts';
import { addOne, Browser, openAccounts, PASSWORD } from '../fixture.ts';

const MINUTE = 60_000;

describeEachDatabase('guessing passwords', (database) => {
  let at = Date.now();
  let number = 0;
  let name = '';
  let accounts: Accounts;
  const ctx = (): Context => ({ db: database(), now: () => at, who: null });
  // each test has an account and networks of its own
  const network = () => `198.51.${number}.${Math.floor(Math.random() * 250)}`;
  beforeEach(async () => {
    at = Date.now();
    number += 1;
    name = `ida${number}`;
    accounts = openAccounts(ctx());
    await addOne(ctx(), name);
  });

  it('waits after some wrong ones, whatever headers come along and from wherever, and longer each time', async () => {
    const wrong = async (extra: Record<string, string> = {}, who = name) => {
      const browser = new Browser(accounts, network());
      return browser.post('/sign-in', { who, password: 'not the password' }, extra);
    };
    const forged = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'cf-connecting-ip', 'x-standfirst-address'];
    const typed = [name, name.toUpperCase(), ` ${name} `];
    for (let tries = 0; tries < PATIENCE.account.free; tries += 1)
      expect((await wrong({ [forged[tries % 5] as string]: `10.0.0.${tries}` }, typed[tries % 3])).status).toBe(401);
    const refused = await wrong();
    expect(refused.status).toBe(429);
    expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(30);
    expect(refused.json.detail).toMatch(/Wait .* then try again/);
    // the right password has to wait as well: else the answer would tell it
    expect((await new Browser(accounts, network()).signIn(name)).status).toBe(429);
    at += MINUTE + 1000;
    expect((await wrong()).status).toBe(401);
    at += MINUTE + 1000;
    expect((await wrong()).status).toBe(429);
    at += MINUTE;
    expect((await new Browser(accounts, network()).signIn(name)).status).toBe(200);
  });

  it('counts user name and e-mail of an account as one, and does not tell that they belong together', async () => {
    const email = `${name}@paper.example`;
    const wrong = async (who: string) => {
      const { status, json } = await new Browser(accounts, network()).signIn(who, 'not the password');
      return { status, json };
    };
    for (let tries = 0; tries < PATIENCE.account.free; tries += 1)
      expect((await wrong(tries % 2 ? name : email)).status).toBe(401);
    // both names have tries of their own left, and answers are those of a name that nobody has
    const nobodys = await wrong(`nobody-${name}`);
    expect(nobodys.status).toBe(401);
    expect(await wrong(email)).toEqual(nobodys);
    const right = await new Browser(accounts, network()).signIn(name);
    expect({ status: right.status, json: right.json }).toEqual(nobodys);
    await accounts.settle();
    const letters = await database().selectFrom('outbox').select('kind').where('recipient', '=', email).execute();
    expect(letters).toEqual([{ kind: 'session.locked' }]);
    at += MINUTE + 1000;
    expect((await new Browser(accounts, network()).signIn(name)).status).toBe(200);
    // and anew from then on
    expect((await wrong(email)).status).toBe(401);
    expect((await new Browser(accounts, network()).signIn(name)).status).toBe(200);
  });

  it('never holds up a browser that the account was used with, nor for long one that it was not', async () => {
    const own = new Browser(accounts, network());
    expect((await own.signIn(name)).status).toBe(200);
    await own.post('/sign-out');
    const stranger = () => new Browser(accounts, network()).signIn(name, 'not the password');
    // as after a hundred tries of strangers
    await stranger();
    await database().updateTable('attempts').set({ count: 100 }).where('key', 'like', 'account:%').execute();
    expect((await stranger()).status).toBe(401);
    expect((await stranger()).status).toBe(429);
    expect((await new Browser(accounts, network()).signIn(name)).status).toBe(429);
    expect((await own.signIn(name)).status).toBe(200);
    at += 16 * MINUTE;
    expect((await new Browser(accounts, network()).signIn(name)).status).toBe(200);
  });

  it('tells the owner by mail, once', async () => {
    for (let tries = 0; tries < 7; tries += 1) await new Browser(accounts, network()).signIn(name, 'not the password');
    await accounts.settle();
    const letters = await database()
      .selectFrom('outbox')
      .selectAll()
      .where('recipient', '=', `${name}@paper.example`)
      .execute();
    expect(letters.map(({ kind }) => kind)).toEqual(['session.locked']);
  });

  it('lets no network try many accounts, but an office work', async () => {
    const office = network();
    const tries = () =>
      database()
        .selectFrom('attempts')
        .select(['key', 'count'])
        .where('key', 'like', 'network:%')
        .where('count', '>', 0)
        .execute();
    await database().deleteFrom('attempts').execute();
    for (let one = 0; one < 3; one += 1) expect((await new Browser(accounts, office).signIn(name)).status).toBe(200);
    expect(await tries()).toEqual([]);
    for (let one = 0; one < PATIENCE.network.free - 2; one += 1)
      await countTry(ctx(), `network:${networkOf(office)}`, PATIENCE.network);
    const statuses: number[] = [];
    for (let one = 0; one < 4; one += 1)
      statuses.push((await new Browser(accounts, office).signIn(`nobody${one}-${number}`, 'some guess')).status);
    expect(statuses).toEqual([401, 401, 429, 429]);
  });

  it('counts tries that come at the same moment, each', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () => new Browser(accounts, network()).signIn(name, 'not the password')),
    );
    expect(all.filter(({ status }) => status === 401)).toHaveLength(PATIENCE.account.free);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(12 - PATIENCE.account.free);
  });

  it('forgets after a success, and by itself', async () => {
    const key = `test:${number}`;
    const patience = { free: 2, waits: [1], forgets: 60 } as const;
    expect(await countTry(ctx(), key, patience)).toBe(1);
    expect(await countTry(ctx(), key, patience)).toBe(2);
    await expect(countTry(ctx(), key, patience)).rejects.toThrow('Too many');
    at += 61 * MINUTE;
    expect(await countTry(ctx(), key, patience)).toBe(1);
  });
});

describeEachDatabase('what strangers can learn', (database) => {
  const ctx = (): Context => ({ db: database(), now: () => Date.now(), who: null });

  it('says the same of an account, of none, and of one that is suspended', async () => {
    const accounts = openAccounts(ctx());
    await addOne(ctx(), 'una');
    const gone = await addOne(ctx(), 'gone');
    await database().updateTable('people').set({ state: 'suspended' }).where('id', '=', gone).execute();
    const ask = async (path: string, body: object) => {
      const { status, json, response } = await new Browser(accounts, '203.0.113.9').post(path, body);
      return { status, json, headers: [...response.headers.keys()] };
    };
    const refused = await ask('/sign-in', { who: 'nobody', password: 'some guess' });
    expect(refused.status).toBe(401);
    for (const who of ['una', 'una@paper.example', 'gone', 'nobody@paper.example'])
      expect(await ask('/sign-in', { who, password: 'some guess' })).toEqual(refused);
    expect(await ask('/sign-in', { who: 'gone', password: PASSWORD })).toEqual(refused);
    for (const path of ['/forgot', '/link'])
      for (const email of ['una@paper.example', 'nobody@paper.example', 'gone@paper.example', 'úna@paper.example', 'x'])
        expect(await ask(path, { email })).toMatchObject({ status: 200, json: {} });
    await accounts.settle();
    const letters = await database().selectFrom('outbox').select(['recipient', 'kind']).orderBy('id').execute();
    expect(letters).toEqual([
      { recipient: 'una@paper.example', kind: 'password.forgotten' },
      { recipient: 'una@paper.example', kind: 'session.link' },
    ]);
  });

  it('waits the same for a name that nobody has', async () => {
    const accounts = openAccounts(ctx());
    await addOne(ctx(), 'vera');
    const statuses = async (who: string) => {
      const all: number[] = [];
      for (let tries = 0; tries < 7; tries += 1)
        all.push((await new Browser(accounts, `203.0.${who.length}.${tries}`).signIn(who, 'some guess')).status);
      return all;
    };
    expect(await statuses('vera')).toEqual(await statuses('nobody-of-that-name'));
  });

  it('takes as long for a name that nobody has', async () => {
    const accounts = openAccounts(ctx());
    await addOne(ctx(), 'wilma');
    const time = async (who: string, place: number) => {
      const begun = performance.now();
      await new Browser(accounts, `203.0.114.${place}`).signIn(who, 'some guess');
      return performance.now() - begun;
    };
    await time('warm', 50);
    // by turns, so that a busy moment of the machine falls on both
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let tries = 0; tries < 3; tries += 1) {
      known = Math.min(known, await time('wilma', tries));
      unknown = Math.min(unknown, await time('nobody2', 10 + tries));
    }
    // computing the hash takes most of it; without that an answer would come in a tenth of the time
    expect(unknown).toBeGreaterThan(known * 0.6);
  });
});

it('takes an IPv6 household for one, and IPv4 in IPv6 for what it is', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0db8:1:2::ffff'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});
