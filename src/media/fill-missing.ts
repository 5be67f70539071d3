import { NotFound } from '../base/errors.ts';
import type { MediaId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { contentColumns, type NewFile } from './add-file.ts';
import { columnsOf } from './file-words.ts';
import { noteLikeness } from './likenesses.ts';
import type { Storage } from './storage/storage.ts';
import { takeIn } from './take-in.ts';

/**
 * Puts the bytes to a file that was missing; words that its row has are kept, empty ones are taken from the file.
 * @returns its number; or that of the file which already has these bytes, in whose place the caller must use it
 * @throws NotFound without such a row; Invalid as `addFile`
 */
export async function fillMissing(ctx: Context, storage: Storage, id: MediaId, file: NewFile): Promise<MediaId> {
  const taken = await takeIn(storage, file, file.fileName, file.ifCutOff);
  return inTransaction(ctx.db, async (db) => {
    const same = await db.selectFrom('media').select('id').where('hash', '=', taken.hash).executeTakeFirst();
    if (same) return same.id;
    const row = await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new NotFound(`No file ${id}.`);
    if (row.state === 'ready') return id;
    const { focusX, focusY, decorative, uploadedBy, ...words } = columnsOf(
      {
        ...file,
        title: file.title || row.title,
        caption: row.caption || (file.caption ?? ''),
        alt: row.alt || (file.alt ?? ''),
      },
      taken.embedded,
    );
    const kept = Object.fromEntries(
      Object.entries(words).map(([name, value]) => [name, row[name as keyof typeof words] || value]),
    );
    await db
      .updateTable('media')
      .set({ ...contentColumns(taken, file.fileName), ...kept })
      .where('id', '=', id)
      .execute();
    await noteLikeness(db, id, taken.likeness);
    await recordEvent(db, { kind: 'media.changed', media: id }, ctx.now());
    return id;
  });
}
