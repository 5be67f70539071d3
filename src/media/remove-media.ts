import { Conflict, Forbidden } from '../base/errors.ts';
import type { MediaId } from '../base/ids.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { dropRenditions } from './drop-renditions.ts';
import { mayRemove } from './may.ts';
import { mediaById } from './media-item.ts';
import { mediaUses } from './media-uses.ts';
import { shownElsewhere } from './shown-elsewhere.ts';
import type { Storage } from './storage/storage.ts';
import { embeddedKey, originalKey } from './stored-keys.ts';

/**
 * Removes a file that nothing shows or ever showed, with its bytes; an address of a former site that led to it is gone.
 * @throws NotFound; Forbidden; Conflict with the uses
 */
export async function removeMedia(ctx: NewsroomContext, storage: Storage, id: MediaId): Promise<void> {
  if (!mayRemove(ctx.person)) throw new Forbidden('You may not remove files.');
  const row = await inTransaction(ctx.db, async (db) => {
    const found = await mediaById(db, id);
    const { uses, more } = await mediaUses(db, id, ctx.person);
    const others = await shownElsewhere(db, id);
    if (uses.length + more + others.length > 0)
      throw new Conflict('This file is shown, or was: it stays.', { uses, more, elsewhere: others });
    await db.deleteFrom('media').where('id', '=', id).execute();
    await db
      .updateTable('importItems')
      .set({ state: 'skipped', targetId: null })
      .where('targetKind', '=', 'media')
      .where('targetId', '=', id)
      .execute();
    await db
      .updateTable('redirects')
      .set({ targetKind: 'gone', targetId: null })
      .where('targetKind', '=', 'media')
      .where('targetId', '=', id)
      .execute();
    const detail = { fileName: found.fileName, hash: found.hash };
    await audit({ ...ctx, db }, { what: 'media.removed', thing: `media:${id}`, detail });
    return found;
  });
  if (!row.hash) return;
  await storage.delete(originalKey({ hash: row.hash, mime: row.mime }));
  await storage.delete(embeddedKey(row.hash));
  await dropRenditions(storage, { ...row, hash: row.hash });
}
