import { readdir, rm, stat } from 'node:fs/promises';
import type { Context } from '../store/context.ts';
import { UPLOAD_LIMITS } from './upload-limits.ts';
import { UPLOAD_ID } from './upload-rows.ts';

/** Removes the bytes of an upload and what is noted beside them. */
export async function removeUpload(folder: string, id: string): Promise<void> {
  await rm(`${folder}/${id}`, { force: true });
  await rm(`${folder}/${id}.json`, { force: true });
}

/** Removes uploads that were begun more than a day ago, and bytes that belong to none. */
export async function removeOldUploads(ctx: Context, folder: string): Promise<void> {
  const before = ctx.now() - UPLOAD_LIMITS.kept;
  const old = await ctx.db.deleteFrom('uploads').where('beganAt', '<', before).returning('id').execute();
  for (const { id } of old) await removeUpload(folder, id);
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
