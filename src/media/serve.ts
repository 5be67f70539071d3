import type { Db } from '../store/database.ts';
import { cropOf } from './crop-part.ts';
import { FORMATS, type Format, makeRendition } from './make-rendition.ts';
import { createPublicFiles, type PublicFile } from './public-file.ts';
import { FOREVER, SEALED, sendStored } from './send-stored.ts';
import { partsNamed } from './shaped.ts';
import type { Storage } from './storage/storage.ts';
import { originalKey, renditionKey } from './stored-keys.ts';

const TYPES: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * Answers `/media/<16 characters of the hash>/<name>`: pictures as `<width>.<avif|webp|jpg>` in their own widths only, crops
 * below `<c…>/`,
 * other files by their name, both for good (C2). An original picture is never sent: it may hold a position. What no
 * live story, author or setting refers to answers 404. `null`: not an address of this kind.
 */
export function serveMedia({
  db,
  storage,
  now = Date.now,
}: {
  db: Db;
  storage: Storage;
  now?: () => number;
}): (request: Request) => Promise<Response | null> {
  const publicFile = createPublicFiles(db, { now });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/media/')) return null;
    const match = /^\/media\/([0-9a-f]{16})\/(?:(c\d{1,5}(?:-\d{1,5}){3})\/)?([^/]{1,400})$/.exec(pathname);
    const file = match && (await publicFile(match[1] as string));
    const name = match && decoded(match[3] as string);
    const answer = file && name && (await answerOf(storage, request, file, name, match?.[2]));
    if (!answer) return notFound();
    if (file.usableUntil !== null) answer.headers.set('cache-control', untilEnd(file.usableUntil - now()));
    return answer;
  };
}

/** No cache on the way keeps a file for longer than its licence. */
function untilEnd(left: number): string {
  return left > YEAR ? FOREVER : `max-age=${Math.max(0, Math.floor(left / 1000))}`;
}

const YEAR = 365 * 86_400_000;

async function answerOf(
  storage: Storage,
  request: Request,
  file: PublicFile,
  name: string,
  part: string | undefined,
): Promise<Response | null> {
  if (file.kind === 'picture') return sendPicture(storage, request, file, name, part);
  if (part || name !== file.fileName) return null;
  const isText = file.mime.startsWith('text/');
  return sendStored(storage, request, {
    key: originalKey(file),
    type: isText ? `${file.mime}; charset=utf-8` : file.mime,
    etag: `"${file.hash.slice(0, 32)}"`,
    caching: FOREVER,
    ...(file.kind === 'file' ? { saveAs: file.fileName } : {}),
  });
}

async function sendPicture(
  storage: Storage,
  request: Request,
  file: PublicFile,
  name: string,
  part: string | undefined,
): Promise<Response | null> {
  const match = /^([1-9]\d{0,4})\.([a-z]{3,4})$/.exec(name);
  const width = Number(match?.[1]);
  const format = FORMATS.find((one) => one === match?.[2]);
  if (!format) return null;
  const key = part
    ? await cropKey(storage, file, width, format, part)
    : file.widths.includes(width) && (await makeRendition(storage, file, width, format));
  if (!key) return null;
  return sendStored(storage, request, {
    key,
    type: TYPES[format],
    etag: `"${file.hash.slice(0, 24)}-${part ?? ''}-${width}-${format}"`,
    caching: FOREVER,
  });
}

/** A part that follows from crops and focus, or one that was served when it did: what has been printed goes on answering. */
async function cropKey(storage: Storage, file: PublicFile, width: number, format: Format, part: string) {
  const former = renditionKey(file.hash, width, format, part);
  if (await storage.exists(former)) return former;
  const crop = partsNamed(file).has(part) ? cropOf(part, file) : null;
  return crop?.widths.includes(width) ? makeRendition(storage, file, width, format, crop) : null;
}

/** A name as it stands in an address; null: it is none. */
export function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

/** Kept for a moment only: the story that shows the file may be published the next. */
export function notFound(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=5', ...SEALED },
  });
}
