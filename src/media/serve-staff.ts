import type { Person } from '../people/person.ts';
import { may } from '../people/rights.ts';
import type { Db } from '../store/database.ts';
import type { Crops } from './contract.ts';
import { cropOf } from './crop-part.ts';
import { FORMATS, makeRendition } from './make-rendition.ts';
import { sendStored } from './send-stored.ts';
import { decoded, notFound } from './serve.ts';
import { partsNamed } from './shaped.ts';
import type { Storage } from './storage/storage.ts';
import { originalKey } from './stored-keys.ts';

/**
 * Answers `/newsroom/api/media-files/<16 of hash>/[<crop>/]<width>.<avif|webp|jpg>` or `/<name>` to people of the newsroom, whether
 * readers see the file or not. The same renditions as readers get, so with no position in them. The caller has checked the
 * session; only this person's browser may keep the answer.
 */
export function serveStaff(setting: {
  db: Db;
  storage: Storage;
}): (request: Request, person: Person) => Promise<Response> {
  const lend = lendFiles(setting);
  return async (request, person) => (may(person, 'media.read') ? lend(request) : notFound());
}

/**
 * The same for whoever the caller has let in to this very file, below any address that ends in `/<16 of hash>/[<crop>/]<name>`: what a
 * preview shows.
 */
export function lendFiles({ db, storage }: { db: Db; storage: Storage }): (request: Request) => Promise<Response> {
  return async (request) => {
    const answer = await answerOf(request);
    answer.headers.set('cross-origin-resource-policy', 'same-origin');
    return answer;
  };

  async function answerOf(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const match = /\/([0-9a-f]{16})\/(?:(c\d{1,5}(?:-\d{1,5}){3})\/)?([^/]{1,400})$/.exec(pathname);
    const [, short, part, sent] = (match ?? []) as unknown as [string, string, string | undefined, string];
    const name = match && decoded(sent);
    if (!name || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound();
    const row = await db
      .selectFrom('media')
      .select([
        'hash',
        'mime',
        'kind',
        'fileName',
        'widthsJson',
        'alt',
        'credit',
        'copyright',
        'licenseUrl',
        'sourceType',
        'width',
        'height',
        'focusX',
        'focusY',
        'cropsJson',
      ])
      .where('hash', '>=', short)
      .where('hash', '<', `${short}g`)
      .where('state', '=', 'ready')
      .executeTakeFirst();
    if (!row?.hash) return notFound();
    const {
      hash,
      kind,
      mime,
      fileName,
      widthsJson,
      cropsJson,
      width: wide,
      height: high,
      focusX,
      focusY,
      ...rights
    } = row;
    const sending = {
      etag: `"${hash.slice(0, 24)}-${part ?? ''}-${sent}"`,
      caching: 'private, max-age=86400, immutable',
    };
    if (kind !== 'picture') {
      if (part || name !== fileName) return notFound();
      const whole = {
        key: originalKey({ hash, mime }),
        type: mime,
        ...sending,
        ...(kind === 'file' && { saveAs: fileName }),
      };
      return (await sendStored(storage, request, whole)) ?? notFound();
    }
    const size = /^([1-9]\d{0,4})\.([a-z]{3,4})$/.exec(name);
    const format = FORMATS.find((one) => one === size?.[2]);
    const width = Number(size?.[1]);
    const picture = { width: wide, height: high, focusX, focusY, crops: JSON.parse(cropsJson) as Crops };
    const crop = part === undefined ? null : partsNamed(picture).has(part) ? cropOf(part, picture) : undefined;
    const widths = crop === null ? (JSON.parse(widthsJson) as number[]) : (crop?.widths ?? []);
    if (!format || !widths.includes(width)) return notFound();
    const key = await makeRendition(storage, { hash, mime, ...rights }, width, format, crop ?? undefined);
    const type = format === 'jpg' ? 'image/jpeg' : `image/${format}`;
    return (key && (await sendStored(storage, request, { key, type, ...sending }))) || notFound();
  }
}
