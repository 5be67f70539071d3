import type { MediaId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { columnsOf, type FileWords, storedName, webAddress } from './file-words.ts';
import { noteLikeness } from './likenesses.ts';
import type { Incoming } from './spool.ts';
import type { Storage } from './storage/storage.ts';
import { type TakenIn, takeIn } from './take-in.ts';

/**
 * A file with what is known about it: `path`, `bytes` or `stream`, and its words. `ifCutOff` is for archives, where a picture
 * that lacks its end is better than none: it is kept then, and told.
 */
export type NewFile = Incoming & FileWords & { ifCutOff?: () => void };

/**
 * Takes a file into the paper. The same bytes are the same file: its number is given back and its words stay as they are.
 * @throws Invalid for what the paper does not take (see `take-in.ts`)
 */
export async function addFile(ctx: Context, storage: Storage, file: NewFile): Promise<MediaId> {
  return (await addFileTold(ctx, storage, file)).id;
}

/** The same, told whether the paper had these bytes already. */
export async function addFileTold(
  ctx: Context,
  storage: Storage,
  file: NewFile,
): Promise<{ id: MediaId; isKnown: boolean }> {
  const taken = await takeIn(storage, file, file.fileName, file.ifCutOff);
  return inTransaction(ctx.db, async (db) => {
    const row = await db
      .insertInto('media')
      .values({
        ...contentColumns(taken, file.fileName),
        ...columnsOf(file, taken.embedded),
        sourceUrl: webAddress(file.sourceUrl),
        createdAt: ctx.now(),
      })
      .onConflict((on) => on.column('hash').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return { id: await idOf(db, taken.hash), isKnown: true };
    await noteLikeness(db, row.id, taken.likeness);
    await recordEvent(db, { kind: 'media.added', media: row.id }, ctx.now());
    return { id: row.id, isKnown: false };
  });
}

/** The columns that say what the bytes are. */
export function contentColumns(taken: TakenIn, fileName: string) {
  const { hash, kind, mime, bytes, width, height, color, likeness } = taken;
  return {
    ...{ hash, kind, mime, bytes, width, height, color, likeness },
    state: 'ready' as const,
    fileName: storedName(fileName, mime),
    widthsJson: JSON.stringify(taken.widths),
  };
}

async function idOf(db: Db, hash: string): Promise<MediaId> {
  const { id } = await db.selectFrom('media').select('id').where('hash', '=', hash).executeTakeFirstOrThrow();
  return id;
}
