import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../store/context.ts';
import { FILE_KINDS } from './file-kinds.ts';
import { removeSpooled } from './spool.ts';
import type { Storage } from './storage/storage.ts';
import { embeddedKey, originalKey } from './stored-keys.ts';
import { UPLOAD_LIMITS } from './upload-limits.ts';
import { UPLOAD_ID } from './upload-rows.ts';

/** Removes the bytes of an upload and what is noted beside them. */
export async function removeUpload(folder: string, id: string): Promise<void> {
  await rm(`${folder}/${id}`, { force: true });
  await rm(`${folder}/${id}.json`, { force: true });
}

/**
 * Removes uploads that were begun more than a day ago, bytes that belong to none, and what a process that was killed left while it
 * took one in.
 */
export async function removeOldUploads(ctx: Context, storage: Storage, folder: string): Promise<void> {
  const before = ctx.now() - UPLOAD_LIMITS.kept;
  const old = await ctx.db.deleteFrom('uploads').where('beganAt', '<', before).returning('id').execute();
  for (const { id } of old) {
    await removeUnknown(ctx, storage, `${folder}/${id}`);
    await removeUpload(folder, id);
  }
  await removeSpooled(Date.now() - UPLOAD_LIMITS.kept);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => UPLOAD_ID.test(one.replace(/\.json$/, '')))) {
    const known = await ctx.db
      .selectFrom('uploads')
      .select('id')
      .where('id', '=', name.replace(/\.json$/, ''))
      .executeTakeFirst();
    const found = known ? null : await stat(`${folder}/${name}`).catch(() => null);
    // what was begun this moment may not be in the table yet
    if (found && found.mtimeMs < Date.now() - 600_000) await rm(`${folder}/${name}`, { force: true });
  }
}

/** Between a file's coming into the storage and its row a process may end: where nobody asked again, the file goes with the upload. */
async function removeUnknown({ db }: Context, storage: Storage, path: string): Promise<void> {
  const sum = createHash('sha256');
  const isThere = await pipeline(createReadStream(path), sum).then(
    () => true,
    () => false,
  );
  const hash = sum.digest('hex');
  if (!isThere || (await db.selectFrom('media').select('id').where('hash', '=', hash).executeTakeFirst())) return;
  for (const mime of Object.keys(FILE_KINDS)) await storage.delete(originalKey({ hash, mime }));
  await storage.delete(embeddedKey(hash));
}
