import { Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { declare } from '../gate/shadow.ts';
import { hasUnknownMarks, takeOffUnknownMarks } from '../gate/unknown-marks.ts';
import { fixRoomOf, isFixRoom, roomOf, storyOf } from '../layout.ts';
import type { Log } from '../log.ts';
import { accessTo } from '../stories/may.ts';
import { createAppender } from '../texts/append-updates.ts';
import { loadText } from '../texts/load-text.ts';
import { signStates } from './awareness.ts';
import { accessToFix, loadFix } from './load-fix.ts';
import { createRelay } from './relay.ts';
import { Room } from './room.ts';
import { createSaver } from './saver.ts';
import type { Visitor } from './seat.ts';

/** What happened to a story, for lists that refresh themselves. */
export type StoryNews = { kind: 'presence' | 'saved'; story: ArticleId };

// what is not saved by then is on disk, and saved at the next start
const PATIENCE = 8_000;

// a browser is one; after a while without a line it may come back as another
const MOST_SHOWN = 8;

interface Inside {
  visitor?: Visitor;
}

/** The stories that are open, each once, in Hocuspocus: loaded, signed, saved, closed. */
export function openRooms(ctx: Pick<Context, 'db' | 'now'> & { log: Log; onNews(news: StoryNews): void }) {
  const { log, onNews } = ctx;
  const appender = createAppender(ctx);
  const fixAppender = createAppender(ctx, 'fixUpdates');
  const access = (room: string) => (isFixRoom(room) ? accessToFix : accessTo);
  const rooms = new Map<string, Room>();
  const openOf = (isFix: boolean) => () =>
    new Map([...rooms].flatMap(([name, room]) => (isFixRoom(name) === isFix ? [[room.story, room] as const] : [])));
  const relay = createRelay(ctx, 'storyUpdates', openOf(false), (story) => loadText(ctx, story));
  const fixRelay = createRelay(ctx, 'fixUpdates', openOf(true), (story) => loadFix(ctx.db, story));
  const saver = createSaver(ctx, (story) => onNews({ kind: 'saved', story }), relay.catchUp);
  const deny = (reason: string) => Object.assign(new Error(''), { reason });

  const hocuspocus = new Hocuspocus<Inside>({
    quiet: true,
    timeout: 60_000,
    unloadImmediately: true,
    async onAuthenticate({ documentName, context: { visitor }, connectionConfig }) {
      const story = storyOf(documentName);
      const may = visitor && story !== null ? await access(documentName)(ctx.db, visitor.person, story) : null;
      if (!may) {
        visitor?.take.get(documentName)?.(null);
        visitor?.seats.delete(documentName);
        throw deny('not-allowed');
      }
      connectionConfig.readOnly = !may.suggest;
    },
    async onLoadDocument({ documentName, document, context: { visitor } }) {
      const story = storyOf(documentName) as ArticleId;
      try {
        const isFix = isFixRoom(documentName);
        await (isFix ? fixRelay : relay).begin();
        const { updates, through, savedThrough } = await (isFix ? loadFix(ctx.db, story) : loadText(ctx, story));
        declare(document);
        for (const update of updates) Y.applyUpdate(document, update);
        const room: Room = new Room(document, {
          story,
          through,
          savedThrough,
          appender: isFix ? fixAppender : appender,
          // the working copy knows nothing of a fix before it is published
          onWritten: () => isFix || saver.written(room),
          now: ctx.now,
        });
        rooms.set(documentName, room);
        if (hasUnknownMarks(document)) await room.edit(takeOffUnknownMarks, null, { source: 'local' });
        if (room.isUnsaved) saver.written(room);
      } catch (error) {
        visitor?.take.get(documentName)?.(null);
        visitor?.seats.delete(documentName);
        if (!(error instanceof NotFound)) log.error({ err: error, story }, 'a story could not be opened');
        throw deny('not-opened');
      }
    },
    async connected({ documentName, connection, context: { visitor } }) {
      const story = storyOf(documentName) as ArticleId;
      const room = rooms.get(documentName);
      const may = visitor ? await access(documentName)(ctx.db, visitor.person, story) : null;
      visitor?.take.get(documentName)?.(
        room && may ? { story, may, room, isFix: isFixRoom(documentName), connection, held: [] } : null,
      );
      onNews({ kind: 'presence', story });
    },
    async beforeHandleAwareness({ states, document, connection, context }) {
      const { visitor } = context as Inside;
      if (!visitor || !connection) return;
      const isAnothers = (client: number) =>
        document
          .getConnections()
          .some(
            (other) =>
              other !== connection &&
              document.getClients(other).has(client) &&
              (other.context as Inside).visitor?.person.id !== visitor.person.id,
          );
      let free = MOST_SHOWN - document.getClients(connection).size;
      const mayShow = (client: number) => {
        if (document.awareness.getStates().has(client)) return !isAnothers(client);
        free -= 1;
        return free >= 0;
      };
      signStates(states as Map<number, Record<string, unknown>>, visitor.person, mayShow);
    },
    async onDisconnect({ documentName, context: { visitor } }) {
      visitor?.seats.delete(documentName);
      visitor?.take.delete(documentName);
      const story = storyOf(documentName);
      if (story !== null) onNews({ kind: 'presence', story });
    },
    async beforeUnloadDocument({ documentName }) {
      const room = rooms.get(documentName);
      if (room && !isFixRoom(documentName)) await saver.leave(room);
    },
    async afterUnloadDocument({ documentName }) {
      const room = rooms.get(documentName);
      if (room) saver.forget(room);
      rooms.delete(documentName);
    },
  });

  const withinRoom = async <Result>(name: string, work: (room: Room) => Promise<Result>): Promise<Result> => {
    let direct: Awaited<ReturnType<typeof hocuspocus.openDirectConnection>>;
    try {
      direct = await hocuspocus.openDirectConnection(name, {});
    } catch (error) {
      if (error instanceof Error && 'reason' in error) throw new NotFound(name);
      throw error;
    }
    try {
      return await work(rooms.get(name) as Room);
    } finally {
      await direct.disconnect();
    }
  };

  return {
    hocuspocus,
    rooms,
    saver,
    appender,
    /** Works on a story's open text, opening it for as long where nobody is in it. @throws {NotFound} */
    within: <Result>(story: ArticleId, work: (room: Room) => Promise<Result>) => withinRoom(roomOf(story), work),
    /** The same for what is being fixed of it. @throws {NotFound} where no fix is open */
    withinFix: <Result>(story: ArticleId, work: (room: Room) => Promise<Result>) => withinRoom(fixRoomOf(story), work),
    /** A fix is over: everybody out of it. */
    async closeFix(story: ArticleId): Promise<void> {
      const document = hocuspocus.documents.get(fixRoomOf(story));
      if (!document) return;
      hocuspocus.closeConnections(document.name);
      await hocuspocus.unloadDocument(document);
    },
    /** Everybody out; on return all that was accepted is in the working copies, or `PATIENCE` is over. */
    async close(): Promise<void> {
      const end = Date.now() + PATIENCE;
      hocuspocus.closeConnections();
      relay.close();
      fixRelay.close();
      await Promise.all([appender.settled(), fixAppender.settled()]);
      while (hocuspocus.documents.size + hocuspocus.unloadingDocuments.size > 0 && Date.now() < end) {
        hocuspocus.flushPendingStores();
        for (const document of hocuspocus.documents.values()) void hocuspocus.unloadDocument(document);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      for (const room of rooms.values()) saver.forget(room);
    },
  };
}

export type Rooms = ReturnType<typeof openRooms>;
