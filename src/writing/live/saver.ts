import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Log } from '../log.ts';
import { compactText } from '../texts/compact-text.ts';
import { saveText } from '../texts/save-text.ts';
import { writeText } from '../texts/write-text.ts';
import type { Relay } from './relay.ts';
import type { Room } from './room.ts';

/** After this pause in writing the working copy is made, and at the latest after `MOST` while it goes on. */
const PAUSE = 2_000;
const MOST = 10_000;
const AGAIN = 5_000;
// a story that is open all day is merged now and then, so that it opens quickly after a crash
const COMPACT_EVERY = 500;

interface Due {
  timer: NodeJS.Timeout;
  since: number;
}

/** Makes the working copies of open stories from their texts, each one saving after the other. */
export function createSaver(
  { db, now, log }: Pick<Context, 'db' | 'now'> & { log: Log },
  onSaved: (story: ArticleId) => void,
  /** brings into the room what other processes put on disk */
  catchUp: Relay['catchUp'],
) {
  const due = new Map<Room, Due>();
  const running = new Map<Room, Promise<void>>();
  const counts = new Map<Room, number>();

  const save = async (room: Room): Promise<void> => {
    if (!room.isUnsaved) return;
    const { changed, adopt, saving } = await saveText({ db, now }, room.story, async (on) => {
      await catchUp(room, on);
      return room.take();
    });
    room.saved(saving.through, saving.hands);
    if (adopt)
      await room.edit((doc) => writeText(doc, adopt.from, adopt.fields), null, {
        source: 'local',
        skipStoreHooks: true,
      });
    if (changed) onSaved(room.story);
  };

  const saver = {
    /** Something was written: save soon. */
    written(room: Room): void {
      const since = due.get(room)?.since ?? Date.now();
      clearTimeout(due.get(room)?.timer);
      const wait = Math.max(0, Math.min(PAUSE, since + MOST - Date.now()));
      due.set(room, { since, timer: setTimeout(() => void saver.saveNow(room).catch(() => {}), wait) });
      const count = (counts.get(room) ?? 0) + 1;
      counts.set(room, count);
    },
    /** @throws where it could not be saved; it is tried again by itself */
    async saveNow(room: Room): Promise<void> {
      clearTimeout(due.get(room)?.timer);
      due.delete(room);
      const work = (running.get(room) ?? Promise.resolve()).catch(() => {}).then(() => save(room));
      running.set(room, work);
      try {
        await work;
      } catch (error) {
        log.error({ err: error, story: room.story }, 'the working copy could not be made from the text');
        if (!due.has(room))
          due.set(room, {
            since: Date.now(),
            timer: setTimeout(() => void saver.saveNow(room).catch(() => {}), AGAIN),
          });
        throw error;
      } finally {
        if (running.get(room) === work) running.delete(room);
      }
      if ((counts.get(room) ?? 0) >= COMPACT_EVERY) {
        counts.set(room, 0);
        await compactText({ db }, room.story);
      }
    },
    /** The story is closed: save, and merge what was written. */
    async leave(room: Room): Promise<void> {
      await saver.saveNow(room);
      await compactText({ db }, room.story);
      counts.delete(room);
    },
    forget(room: Room): void {
      clearTimeout(due.get(room)?.timer);
      due.delete(room);
    },
  };
  return saver;
}

export type Saver = ReturnType<typeof createSaver>;
