import { createHash } from 'node:crypto';
import type { MediaId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { ICONS, makeIcon } from './icons.ts';
import type { PaperLook } from './paper-look.ts';
import { sendStored } from './send-stored.ts';
import { notFound } from './serve.ts';
import type { Storage } from './storage/storage.ts';
import { originalKey } from './stored-keys.ts';
import { createTurns } from './turns.ts';
import { openTypeface, type Typeface } from './typeface.ts';

/** A day, since their addresses stay when the paper's colours change. */
const CACHING = 'max-age=86400, stale-while-revalidate=604800';

/** Answers the paths of {@link ICONS}; made once for each look of the paper, and kept. `null`: no such path. */
export function serveIcons(setting: {
  db: Db;
  storage: Storage;
  paper(): PaperLook;
}): (request: Request) => Promise<Response | null> {
  const { db, storage, paper } = setting;
  const turns = createTurns(1);
  let typeface: Promise<Typeface> | null = null;
  const ready = () => {
    typeface ??= openTypeface(storage);
    typeface.catch(() => {
      typeface = null;
    });
    return typeface;
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    const icon = ICONS.find(({ path }) => path === pathname);
    if (!icon) return null;
    const { name, accent, logo } = paper();
    const digest = createHash('sha256')
      .update(JSON.stringify([name, accent, logo]))
      .digest('hex')
      .slice(0, 16);
    const key = `icons/${digest}/${icon.size}-${Math.round(icon.safe * 100)}.${icon.ico ? 'ico' : 'png'}`;
    await turns.run(key, async () => {
      if (await storage.exists(key)) return;
      const logoPath = logo === null ? null : await logoFile(db, storage, logo as MediaId);
      await storage.put(key, await makeIcon(await ready(), { name, accent, logoPath }, icon));
    });
    const type = icon.ico ? 'image/x-icon' : 'image/png';
    return (
      (await sendStored(storage, request, { key, type, etag: `"${digest}-${icon.size}"`, caching: CACHING })) ??
      notFound()
    );
  };
}

async function logoFile(db: Db, storage: Storage, id: MediaId): Promise<string | null> {
  const row = await db
    .selectFrom('media')
    .select(['hash', 'mime'])
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .where('kind', '=', 'picture')
    .executeTakeFirst();
  return row?.hash ? storage.localPath(originalKey({ hash: row.hash, mime: row.mime })) : null;
}
