import { stat } from 'node:fs/promises';
import { Conflict, Invalid } from '../base/errors.ts';
import type { MediaId, PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { addFileTold } from './add-file.ts';
import { removeUpload } from './remove-upload.ts';
import { isFull, NO_ROOM } from './room.ts';
import type { Storage } from './storage/storage.ts';
import { createTurns } from './turns.ts';
import { uploadOf } from './upload-rows.ts';

export interface Finished {
  id: MediaId;
  isKnown: boolean;
}

// decoding takes a core: one at a time leaves the other to readers
const turns = createTurns(1);

/**
 * Takes an upload that is whole into the paper, once, however often it is asked. What is refused is removed.
 * @throws NotFound for another's; Conflict while bytes are missing, or the disk is full; Invalid `file` where the paper does not take it
 */
export function finishUpload(
  ctx: Context,
  { storage, folder }: { storage: Storage; folder: string },
  person: PersonId,
  id: string,
): Promise<Finished> {
  return turns.run(`${person}/${id}`, async () => {
    const row = await uploadOf(ctx.db, person, id);
    if (row.mediaId !== null) return { id: row.mediaId, isKnown: row.isKnown === 1 };
    const path = `${folder}/${id}`;
    const there = (await stat(path).catch(() => null))?.size ?? 0;
    if (there !== row.bytes) throw new Conflict('Not all of the file is here yet.', { there, of: row.bytes });
    try {
      const words = { fileName: row.fileName || 'file', uploadedBy: person };
      const added = await addFileTold(ctx, storage, { path, ...words });
      await ctx.db
        .updateTable('uploads')
        .set({ mediaId: added.id, isKnown: added.isKnown ? 1 : 0, finishedAt: ctx.now() })
        .where('id', '=', id)
        .execute();
      await removeUpload(folder, id);
      return added;
    } catch (error) {
      if (error instanceof Invalid) {
        await ctx.db.deleteFrom('uploads').where('id', '=', id).execute();
        await removeUpload(folder, id);
      }
      if (isFull(error)) throw new Conflict(NO_ROOM);
      throw error;
    }
  });
}
