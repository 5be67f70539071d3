import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { browser, cast, listen, ORIGIN, quiet, until } from '../fixture.ts';
import { type Live, openLive } from './open-live.ts';

describeEachDatabase('writing together refuses', (database) => {
  let room: Newsroom;
  let live: Live;
  let server: Awaited<ReturnType<typeof listen>>;
  const people = cast();
  const open: { stop(): void }[] = [];
  const enter = (session: string, story: ArticleId) => {
    const one = browser(server.url, session, story);
    open.push(one);
    return one;
  };
  const stored = async (story: ArticleId) =>
    (await database().selectFrom('storyUpdates').select('personId').where('articleId', '=', story).execute()).map(
      ({ personId }) => personId,
    );

  beforeAll(async () => {
    room = await newsroom(database());
    for (const name of ['ada', 'ben', 'eve', 'zoe']) people.add(name);
    people.add('fay', 'frontEditor');
    people.add('pia', 'pictureEditor');
    people.add('dan', 'contributor');
    people.add('rae', 'reporter');
    live = openLive({ db: database(), now: Date.now, log: quiet, authority: people.authority, origin: ORIGIN });
    server = await listen(live.upgrade);
  });
  afterAll(async () => {
    for (const one of open) one.stop();
    await live.close();
    await server.close();
  });

  /** the code it is closed with, or that of HTTP */
  const knock = (headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(server.url, { headers });
      socket.on('error', () => {});
      socket.on('close', resolve);
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    });

  it('who is not signed in, and pages of other sites', async () => {
    // a code that a page can read: a refused upgrade would look to it like a line that is down
    expect(await knock({ origin: ORIGIN })).toBe(4401);
    expect(await knock({ origin: ORIGIN, cookie: 'session=nobody' })).toBe(4401);
    expect(await knock({ origin: 'https://evil.example', cookie: 'session=ada' })).toBe(403);
    expect(await knock({ cookie: 'session=ada' })).toBe(403);
  });

  it('a story that is not theirs to see, as if there were none', async () => {
    const story = await room.write({ headline: 'Secret' });
    const denied: string[] = [];
    for (const id of [story, 999_999 as ArticleId]) {
      const dan = enter('dan', id);
      dan.provider.on('authenticationFailed', ({ reason }: { reason: string }) => denied.push(reason));
      await until(() => denied.length > 0);
      expect(dan.headline().toString()).toBe('');
      expect(denied.splice(0)).toContain('not-allowed');
      dan.stop();
    }
    expect(live.rooms.size).toBe(0);
  });

  it('a crafted update: nothing of it is stored or seen, the connection ends with a reason, the others write on', async () => {
    const story = await room.write({ headline: 'Strait' });
    const ada = enter('ada', story);
    const eve = enter('eve', story);
    await ada.synced();
    await eve.synced();
    eve.body().push([new Y.XmlElement('script')]);
    await until(() => eve.closes.length > 0);
    expect(eve.closes[0]).toEqual({ code: 4400, reason: 'not-accepted' });
    eve.stop();
    expect(await stored(story)).toEqual([]);
    ada.headline().insert(0, 'The ');
    await ada.synced();
    expect(await stored(story)).toEqual(['ada']);
    expect(ada.body().toString()).not.toContain('script');
    ada.stop();
  });

  it('what somebody writes whose session ended, at once, or found out within two seconds', async () => {
    const story = await room.write({ headline: 'Strait' });
    const ben = enter('ben', story);
    const zoe = enter('zoe', story);
    await ben.synced();
    await zoe.synced();
    people.end('ben');
    await until(() => ben.closes.length > 0, 500);
    expect(ben.closes[0]).toEqual({ code: 4401, reason: 'signed-out' });
    people.end('zoe', false);
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    zoe.headline().insert(0, 'Too late: ');
    await until(() => zoe.closes.length > 0, 3_000);
    expect(zoe.closes[0]).toEqual({ code: 4401, reason: 'signed-out' });
    expect(await stored(story)).toEqual([]);
    ben.stop();
    zoe.stop();
  });

  it('who was off-boarded and comes back by itself: told that they are signed out, and let in again after signing in', async () => {
    const story = await room.write({ headline: 'Strait' });
    const amy = people.add('amy');
    const one = enter('amy', story);
    await one.synced();
    people.people.delete('amy');
    people.endAll(amy.id);
    await until(() => one.closes.some(({ code }) => code === 4401), 5_000);
    expect(one.closes.map(({ code }) => code)).toEqual([4409, 4401]);
    one.socket.disconnect();
    one.headline().insert(6, ' at night');
    people.people.set('amy', amy);
    void one.socket.connect();
    await one.synced();
    expect(await stored(story)).toEqual(['amy']);
    one.stop();
  });

  it('those who knock without end: most of them by HTTP alone', async () => {
    const held = await Promise.all(
      Array.from({ length: 230 }, () => {
        const { hostname, port } = new URL(server.url);
        const line = connect(Number(port), hostname);
        line.on('error', () => {});
        const key = 'dGhlIHNhbXBsZSBub25jZQ==';
        line.write(
          `GET /newsroom/live HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
            `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
        );
        return new Promise<{ line: Socket; status: string }>((resolve) =>
          line.once('data', (data) => resolve({ line, status: data.toString('latin1').slice(9, 12) })),
        );
      }),
    );
    const told = held.filter(({ status }) => status === '101').length;
    for (const { line } of held) line.destroy();
    expect(told).toBe(200);
    expect(held.filter(({ status }) => status === '401')).toHaveLength(30);
  });

  it('writing by who may only look on, but shows them everything', async () => {
    const story = await room.write({ headline: 'Strait' });
    const ada = enter('ada', story);
    const fay = enter('fay', story);
    await ada.synced();
    await until(() => fay.provider.isSynced);
    expect(fay.provider.authorizedScope).toBe('readonly');
    ada.headline().insert(6, '!');
    await ada.synced();
    await until(() => fay.headline().toString().includes('!'));
    expect(fay.closes).toEqual([]);
    fay.headline().insert(0, 'Mine: ');
    await until(() => fay.closes.length > 0);
    expect(fay.closes[0]).toEqual({ code: 4403, reason: 'read-only' });
    expect(await stored(story)).toEqual(['ada']);
    expect(ada.headline().toString()).toBe('Strait!');
    ada.stop();
    fay.stop();
  });

  it('plain writing by who may only propose', async () => {
    const story = await room.write({ headline: 'Strait' });
    const pia = enter('pia', story);
    await pia.synced();
    const paragraph = pia.body().get(0) as Y.XmlElement;
    const words = paragraph.get(0) as Y.XmlText;
    words.insert(0, 'So ', { suggestInsert: { id: 'a', by: 'pia', at: 1 } });
    await pia.synced();
    expect(await stored(story)).toEqual(['pia']);
    words.delete(words.length - 1, 1);
    await until(() => pia.closes.length > 0);
    expect(pia.closes[0]).toEqual({ code: 4403, reason: 'only-proposals' });
    pia.stop();
    const ada = enter('ada', story);
    await ada.synced();
    expect(ada.body().toString()).toContain('So </suggestInsert>Strait in full.');
    ada.stop();
  });

  it("a name that is not one's own: everybody is who the server says", async () => {
    const story = await room.write({ headline: 'Strait' });
    const ada = enter('ada', story);
    const eve = enter('eve', story);
    await ada.synced();
    await eve.synced();
    eve.provider.setAwarenessField('user', { id: 'ada', name: 'Ada', color: '#aa0000' });
    ada.provider.setAwarenessField('user', { name: 'whoever' });
    const seen = () =>
      [...(ada.provider.awareness?.getStates().entries() ?? [])].find(([client]) => client === eve.doc.clientID)?.[1];
    await until(() => seen()?.user !== undefined);
    expect(seen()?.user).toEqual({ id: 'eve', name: 'Eve', color: '#aa0000' });
    eve.provider.setAwarenessField('note', 'x'.repeat(10_000));
    eve.provider.setAwarenessField('note', 'short');
    await until(() => seen()?.note === 'short');
    eve.provider.setAwarenessField('note', 'x'.repeat(100_000));
    await until(() => eve.closes.some(({ reason }) => reason === 'too-large'));
    ada.stop();
    eve.stop();
  });

  it('who is in a story that goes where they may not write: they come back to read', async () => {
    const story = await room.write({ headline: 'Strait' });
    const ada = enter('ada', story);
    await ada.synced();
    await database().updateTable('articles').set({ status: 'trash' }).where('id', '=', story).execute();
    await live.rightsChanged(story);
    await until(() => ada.closes.some(({ reason }) => reason === 'rights-changed'));
    await until(() => ada.provider.authorizedScope === 'readonly');
    ada.headline().insert(0, 'x');
    await until(() => ada.closes.some(({ reason }) => reason === 'read-only'));
    expect(await stored(story)).toEqual([]);
    ada.stop();
  });

  it('what was written without a line in a story that was taken away meanwhile: told why, and the words stay here', async () => {
    const cases = [
      { who: 'ada', status: 'trash', reason: 'read-only' },
      // a reporter may propose in what is ready, and write in drafts of hers
      { who: 'rae', status: 'ready', reason: 'only-proposals' },
      { who: 'dan', status: 'draft', reason: 'not-allowed', gone: true },
    ] as const;
    for (const { who, status, reason, ...more } of cases) {
      const story = await room.write({ headline: 'Strait' });
      const own = { articleId: story, personId: who as PersonId, addedAt: 0 };
      await database().insertInto('storyPeople').values(own).execute();
      const one = enter(who, story);
      await one.synced();
      const denied: string[] = [];
      one.provider.on('authenticationFailed', (told: { reason: string }) => denied.push(told.reason));
      one.socket.disconnect();
      await until(() => !one.provider.isSynced);
      one.headline().insert(6, ' at night');
      await database().updateTable('articles').set({ status }).where('id', '=', story).execute();
      if ('gone' in more) await database().deleteFrom('storyPeople').where('articleId', '=', story).execute();
      void one.socket.connect();
      await until(() => [...denied, ...one.closes.map((close) => close.reason)].includes(reason));
      expect(one.headline().toString(), who).toBe('Strait at night');
      expect(await stored(story)).toEqual([]);
      one.stop();
    }
  });

  it('proposals in the name of somebody else, also by who may write everything', async () => {
    const story = await room.write({ headline: 'Strait' });
    const eve = enter('eve', story);
    await eve.synced();
    const words = (eve.body().get(0) as Y.XmlElement).get(0) as Y.XmlText;
    words.insert(0, 'So ', { suggestInsert: { id: 'a', by: 'ada', at: 1 } });
    await until(() => eve.closes.length > 0);
    expect(eve.closes[0]).toEqual({ code: 4400, reason: 'not-accepted' });
    expect(await stored(story)).toEqual([]);
    eve.stop();
  });

  it('what is no message of the protocol', async () => {
    for (const bytes of [[], [1], [255, 255, 255, 255, 255, 255], [4, 101, 118, 105, 108, 0, 2, 0]]) {
      const closed = await new Promise<number>((resolve) => {
        const socket = new WebSocket(server.url, { headers: { origin: ORIGIN, cookie: 'session=ada' } });
        socket.on('open', () => socket.send(Uint8Array.from(bytes)));
        socket.on('close', resolve);
      });
      expect(closed).toBeGreaterThanOrEqual(4400);
    }
  });
});
