import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import type { Log } from '../log.ts';
import type { LoadedText } from '../texts/load-text.ts';
import { type UpdateTable, UpdateTail } from '../texts/update-tail.ts';
import { MergedStates } from './merged-states.ts';
import type { Room } from './room.ts';

/** ms between two looks: while others write in what is open here, and while nobody was seen to for a minute */
const QUICK = 200;
const CALM = 500;
const LATELY = 60_000;

export interface Relay {
  /** To be waited for before a story's text is read: what is written from then on is not missed. */
  begin(): Promise<void>;
  /** What was accepted up to now, by whoever, is in the room on return. @param on the transaction that asks */
  catchUp(room: Room, on: Db): Promise<void>;
  close(): void;
}

/**
 * Takes over what other processes on the same PostgreSQL accepted and put on disk, into the rooms that are open here. They
 * tell nobody: the table is looked at, which works behind a pooler of connections too (LISTEN does not). On SQLite there is
 * one process, and nothing to do.
 * @param open the rooms that are open now
 * @param load all that is stored of a story
 */
export function createRelay(
  { db, now, log }: Pick<Context, 'db' | 'now'> & { log: Log },
  table: UpdateTable,
  open: () => ReadonlyMap<ArticleId, Room>,
  load: (story: ArticleId) => Promise<LoadedText>,
): Relay {
  if (dialectOf(db) !== 'postgres') return { begin: async () => {}, catchUp: async () => {}, close() {} };
  const states = new MergedStates(db, load);
  let tail: Promise<UpdateTail> | null = null;
  let timer: NodeJS.Timeout | undefined;
  /** when a story was opened, and when others were seen to write, last */
  let begunAt = 0;
  let seenAt = 0;
  let isClosed = false;
  let hasFailed = false;

  const takeIn = async (on: Db, room: Room, ids: readonly number[]): Promise<void> => {
    const missing = ids.filter((id) => !room.has(id));
    if (missing.length === 0) return;
    const rows = await on
      .selectFrom(table)
      .select(['id', 'bytes', 'personId'])
      .where('id', 'in', missing)
      .orderBy('id')
      .execute();
    for (const { id, bytes, personId } of rows) if (room.takeIn(bytes, { id, by: personId })) seenAt = Date.now();
  };

  const look = async (from: Promise<UpdateTail>): Promise<void> => {
    const rows = await (await from).next();
    const rooms = open();
    const ids = Map.groupBy(rows, ({ story }) => story);
    for (const [story, room] of rooms) await takeIn(db, room, ids.get(story)?.map(({ id }) => id) ?? []);
    await states.look(rooms, table);
  };

  const looked = async (): Promise<void> => {
    // nobody is anywhere: whoever comes next begins anew
    if (open().size === 0 && Date.now() - begunAt > LATELY) tail = null;
    if (!tail || isClosed) return;
    try {
      await look(tail);
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) log.error({ err: error }, 'what other processes wrote could not be taken over');
      hasFailed = true;
    }
    again();
  };
  const again = (): void => {
    timer = setTimeout(() => void looked(), Date.now() - seenAt < LATELY ? QUICK : CALM).unref();
  };

  return {
    async begin() {
      begunAt = Date.now();
      if (!tail) {
        tail = UpdateTail.open(db, now, table);
        again();
      }
      await tail.catch((error: unknown) => {
        tail = null;
        throw error;
      });
    },
    async catchUp(room, on) {
      const rows = await on
        .selectFrom(table)
        .select('id')
        .where('articleId', '=', room.story)
        .where('id', '>', room.wholeThrough)
        .execute();
      await takeIn(
        on,
        room,
        rows.map(({ id }) => id),
      );
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
