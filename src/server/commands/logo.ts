import { basename, join } from 'node:path';
import { Invalid } from '../../base/errors.ts';
import type { MediaId } from '../../base/ids.ts';
import { addFile } from '../../media/add-file.ts';
import { openDiskStorage } from '../../media/storage/disk.ts';
import type { Storage } from '../../media/storage/storage.ts';
import { changeSettings } from '../../paper/change-settings.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';

export const logo: Command = {
  name: 'logo',
  usage: ['logo set FILE [--dark FILE] [--json]', 'logo set --dark FILE [--json]', 'logo unset [--json]'],
  says: 'Puts a picture in place of the paper’s name at the head of every page, and with --dark another one on dark paper. SVG is drawn; PNG and WebP may be transparent.',
  async run({ config, db, now, print, note }, words) {
    const { values, positionals } = readCall(words, { json: { type: 'boolean' }, dark: { type: 'string' } });
    const [verb, file, ...more] = positionals;
    const ctx: Context = { db, now, who: 'cli' };
    if (verb === 'unset' && file === undefined && values.dark === undefined)
      await changeSettings(ctx, { logo: undefined, logoDark: undefined });
    else if (verb === 'set' && more.length === 0 && (file ?? values.dark) !== undefined)
      await setLogo(ctx, openDiskStorage(join(config.data, 'media')), file, values.dark);
    else throw new UsageError(usageOf(logo));
    const settings = await readSettings(db);
    const shown = { logo: settings.logo, logoDark: settings.logoDark };
    if (values.json) print(asJson(shown));
    else if (shown.logo === null) note('The paper’s name stands at the head of every page.');
    else note(`The logo is picture ${shown.logo}; on dark paper ${shown.logoDark ?? 'the same'}.`);
    return 0;
  },
};

/** A new logo without one for dark paper takes the former one's away: they belong together. */
async function setLogo(
  ctx: Context,
  storage: Storage,
  file: string | undefined,
  dark: string | undefined,
): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = await readSettings(db);
    if (file === undefined && before.logo === null)
      throw new Invalid('There is no logo yet: give its FILE too, and --dark after it.');
    const logo = file === undefined ? before.logo : await pictureFrom(on, storage, file);
    const kept = logo === before.logo ? before.logoDark : null;
    await changeSettings(on, { logo, logoDark: dark === undefined ? kept : await pictureFrom(on, storage, dark) });
  });
}

async function pictureFrom(ctx: Context, storage: Storage, path: string): Promise<MediaId> {
  const { name } = await readSettings(ctx.db);
  let id: MediaId;
  try {
    id = await addFile(ctx, storage, { path, fileName: basename(path), title: 'Logo', alt: name });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      `${path}: ${error.message} Give a picture: SVG, PNG, WebP, AVIF, JPEG, GIF or TIFF.`,
      error.fields,
    );
  }
  const { kind } = await ctx.db.selectFrom('media').select('kind').where('id', '=', id).executeTakeFirstOrThrow();
  if (kind !== 'picture') throw new Invalid(`${path} is no picture. Give SVG, PNG, WebP, AVIF, JPEG, GIF or TIFF.`);
  return id;
}
