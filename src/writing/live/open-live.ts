import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Someone } from '../contract.ts';
import type { Refusal } from '../gate/refusal.ts';
import { LARGEST_UPDATE } from '../gate/shadow.ts';
import { roomOf } from '../layout.ts';
import type { Log } from '../log.ts';
import type { Authority } from './authority.ts';
import { Bridge } from './bridge.ts';
import { openRooms, type StoryNews } from './open-rooms.ts';
import type { Visitor } from './seat.ts';
import { createTurnAway } from './turn-away.ts';
import { createWatchman } from './watchman.ts';

// of one person: each tab has one
const MOST_SOCKETS = 40;

export interface LiveOptions extends Pick<Context, 'db' | 'now'> {
  log: Log;
  authority: Authority;
  /** scheme and host of the newsroom (`https://paper.example`): pages of others may not connect */
  origin: string;
}

/** Writing together over WebSocket: who may come in, what they send, and who is where. */
export function openLive({ db, now, log, authority, origin }: LiveOptions) {
  const listeners = new Set<(news: StoryNews) => void>();
  const rooms = openRooms({
    db,
    now,
    log,
    onNews: (news) => {
      for (const listener of listeners) listener(news);
    },
  });
  const inside: Visitor[] = [];
  const watchman = createWatchman({ db, authority });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_UPDATE + 1024 });
  const doorway = createTurnAway();
  const onRefused = (refusal: Refusal, visitor: Visitor, room: string) =>
    log.warn({ room, person: visitor.person.id, reason: refusal.reason, detail: refusal.message }, 'writing refused');

  return {
    ...rooms,
    now,
    origin,
    /** Takes over a request to upgrade. Who is not signed in is let in to be told so (4401), another site's page gets 403. */
    async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
      socket.on('error', () => socket.destroy());
      const from = request.headers.origin;
      if (from === undefined || from.toLowerCase() !== origin.toLowerCase()) return answer(socket, '403 Forbidden');
      const known = await authority.whoIs(request).catch((error: unknown) => {
        log.error({ err: error }, 'nobody could say who wants to write');
        return undefined;
      });
      if (known === undefined) return answer(socket, '503 Service Unavailable');
      if (socket.destroyed) return;
      if (known === null) {
        if (!doorway.turnAway(request, socket, head)) answer(socket, '401 Unauthorized');
        return;
      }
      if (inside.filter(({ person }) => person.id === known.person.id).length >= MOST_SOCKETS)
        return answer(socket, '429 Too Many Requests');
      sockets.handleUpgrade(request, socket, head, (ws) => {
        const visitor: Visitor = { ...known, seats: new Map(), take: new Map() };
        const asked = new Request(new URL(request.url ?? '/', 'http://newsroom.invalid'));
        const inner = rooms.hocuspocus.handleConnection(ws as never, asked, { visitor });
        const bridge = new Bridge(ws, visitor, inner, { isStill: watchman.isStill, onRefused });
        watchman.add(visitor, request, bridge);
        inside.push(visitor);
        ws.on('close', () => {
          watchman.remove(visitor);
          inside.splice(inside.indexOf(visitor), 1);
        });
      });
    },
    rightsChanged: watchman.rightsChanged,
    /** Everybody who has this story open now, each once, by name. */
    whoIsIn(story: ArticleId): Someone[] {
      const people = new Map<string, Someone>();
      for (const connection of rooms.hocuspocus.documents.get(roomOf(story))?.getConnections() ?? []) {
        const { visitor } = connection.context as { visitor?: Visitor };
        if (visitor) people.set(visitor.person.id, { id: visitor.person.id, name: visitor.person.name });
      }
      return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
    },
    /** Says something to everybody who is in a story, as a stateless message of Hocuspocus, in JSON. */
    tell(story: ArticleId, news: { kind: 'notes' | 'versions' | 'status' }): void {
      rooms.hocuspocus.documents.get(roomOf(story))?.broadcastStateless(JSON.stringify(news));
    },
    /** Something other than its text changed in a story: lists read it again. */
    announce(story: ArticleId): void {
      for (const listener of listeners) listener({ kind: 'saved', story });
    },
    /** Returns the end of it. */
    watch(listener: (news: StoryNews) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close(): Promise<void> {
      watchman.close();
      doorway.close();
      for (const ws of sockets.clients) ws.close(1001, 'server-stops');
      await rooms.close();
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}

export type Live = ReturnType<typeof openLive>;

function answer(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\n\r\n`);
}
