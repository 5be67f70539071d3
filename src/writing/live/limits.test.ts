import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import type { ArticleId } from '../../base/ids.ts';
import { browser, cast, listen, ORIGIN, quiet, until } from '../fixture.ts';
import { roomOf } from '../layout.ts';
import { createAllowance } from './allowance.ts';
import { type Live, openLive } from './open-live.ts';

it('an allowance is used up, and comes back with time', () => {
  let now = 0;
  const may = createAllowance({ most: 10, perSecond: 5 }, () => now);
  expect([may(8), may(3), may(2), may(1)]).toEqual([true, false, true, false]);
  now = 1_000;
  expect([may(6), may(5), may(1)]).toEqual([false, true, false]);
});

describeEachDatabase('writing together stays quick', (database) => {
  let room: Newsroom;
  let live: Live;
  let server: Awaited<ReturnType<typeof listen>>;
  const people = cast();
  const open: { stop(): void }[] = [];
  const enter = async (session: string, story: ArticleId) => {
    const one = browser(server.url, session, story);
    open.push(one);
    await one.synced();
    return one;
  };
  beforeAll(async () => {
    room = await newsroom(database());
    for (const name of ['ada', 'ben', 'eve', 'max']) people.add(name);
    const sam = people.add('sam');
    sam.sections = [room.sections.sport];
    live = openLive({ db: database(), now: Date.now, log: quiet, authority: people.authority, origin: ORIGIN });
    server = await listen(live.upgrade);
  });
  afterAll(async () => {
    for (const one of open) one.stop();
    await live.close();
    await server.close();
  });

  /** a message as the protocol has it: room, kind, and what follows */
  const message = (story: ArticleId, ...kind: (number | Uint8Array)[]) => {
    const name = new TextEncoder().encode(roomOf(story));
    const parts = [name, ...kind].flatMap((part) =>
      typeof part === 'number' ? [Uint8Array.of(part)] : [lengthOf(part), part],
    );
    return Buffer.concat(parts);
  };
  const lengthOf = ({ length }: Uint8Array) => {
    const bytes: number[] = [];
    for (let left = length; ; left = Math.floor(left / 128)) {
      if (left < 128) return Uint8Array.from([...bytes, left]);
      bytes.push((left % 128) | 128);
    }
  };
  const presenceOf = (count: number, from = 1_000, state: object | null = {}) => {
    const awareness = new Awareness(new Y.Doc());
    const ids = Array.from({ length: count }, (_, at) => from + at);
    for (const id of ids) {
      awareness.states.set(id, state as object);
      awareness.meta.set(id, { clock: 2, lastUpdated: 0 });
    }
    const bytes = encodeAwarenessUpdate(awareness, ids);
    awareness.destroy();
    return bytes;
  };
  const present = (story: ArticleId) => live.hocuspocus.documents.get(roomOf(story))?.awareness.getStates();

  it('where somebody pretends to be thousands', async () => {
    const story = await room.write({ headline: 'Strait' });
    const ada = await enter('ada', story);
    const eve = await enter('eve', story);
    const send = (bytes: Uint8Array) => eve.socket.webSocket?.send(message(story, 1, bytes));
    for (let at = 0; at < 10; at += 1) send(presenceOf(200, 10_000 * (at + 1)));
    ada.headline().insert(0, 'The ');
    await until(() => eve.headline().toString().startsWith('The '));
    await until(() => (present(story)?.size ?? 0) > 2);
    expect(present(story)?.size).toBeLessThan(12);
    send(presenceOf(6_000));
    await until(() => eve.closes.some(({ reason }) => reason === 'too-large'));
    ada.stop();
    eve.stop();
  });

  it('where somebody says that they are not there: the others are told, of their own browser alone', async () => {
    const story = await room.write({ headline: 'Strait' });
    const ada = await enter('ada', story);
    const eve = await enter('eve', story);
    const seen = () => [...(ada.provider.awareness?.getStates().keys() ?? [])];
    eve.provider.setAwarenessField('user', { color: '#aa0000' });
    ada.provider.setAwarenessField('user', { color: '#00aa00' });
    await until(() => seen().includes(eve.doc.clientID) && present(story)?.has(ada.doc.clientID) === true);
    eve.socket.webSocket?.send(message(story, 1, presenceOf(1, ada.doc.clientID, null)));
    eve.provider.awareness?.setLocalState(null);
    await until(() => !seen().includes(eve.doc.clientID));
    expect(present(story)?.has(ada.doc.clientID)).toBe(true);
    expect(eve.closes).toEqual([]);
    ada.stop();
    eve.stop();
  });

  it('where what it builds on never comes: not more of it is kept than of a long story', async () => {
    const story = await room.write({ headline: 'Strait' });
    const ben = await enter('ben', story);
    const ahead = (size: number) => {
      const doc = new Y.Doc();
      doc.getText('headline').insert(0, 'a');
      const state = Y.encodeStateVector(doc);
      doc.getText('headline').insert(1, 'b'.repeat(size));
      return Y.encodeStateAsUpdate(doc, state);
    };
    const send = (size: number) => ben.socket.webSocket?.send(message(story, 0, 2, ahead(size)));
    send(6_000_000);
    send(6_000_000);
    ben.headline().insert(0, 'The ');
    await ben.synced();
    expect(ben.closes).toEqual([]);
    send(6_000_000);
    await until(() => ben.closes.some(({ reason }) => reason === 'not-accepted'));
    ben.stop();
  });

  it('where one person opens socket after socket', async () => {
    const sockets: WebSocket[] = [];
    const knock = () =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(server.url, { headers: { cookie: 'session=max', origin: ORIGIN } });
        sockets.push(socket);
        socket.on('error', () => {});
        socket.on('open', () => resolve(101));
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      });
    const answers: number[] = [];
    for (let count = 0; count < 41; count += 1) answers.push(await knock());
    expect([answers.filter((status) => status === 101).length, answers.at(-1)]).toEqual([40, 429]);
    for (const socket of sockets) socket.terminate();
    await until(async () => (await knock()) === 101);
    for (const socket of sockets) socket.terminate();
  });

  it('and a story stays in the sections of who is narrowed to them', async () => {
    const story = await room.write({ headline: 'Cup', sectionId: room.sections.sport });
    const sam = await enter('sam', story);
    sam.doc.getMap('fields').set('sectionIds', [room.sections.news]);
    await sam.synced();
    sam.doc.getMap('fields').set('sectionId', room.sections.news);
    await until(() => sam.closes.length > 0);
    expect(sam.closes[0]).toEqual({ code: 4400, reason: 'not-accepted' });
    sam.stop();
    const ada = await enter('ada', story);
    expect(ada.doc.getMap('fields').get('sectionId')).toBe(room.sections.sport);
    ada.doc.getMap('fields').set('sectionId', room.sections.news);
    await ada.synced();
    ada.stop();
  });
});
