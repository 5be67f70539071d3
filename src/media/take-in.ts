import { readFile } from 'node:fs/promises';
import { Invalid } from '../base/errors.ts';
import { type Embedded, embeddedSchema } from './embedded.ts';
import { FILE_KINDS, type FileKind, type Mime } from './file-kinds.ts';
import { LIMITS } from './limits.ts';
import { measure } from './measure.ts';
import { plainCopy } from './plain/plain-copy.ts';
import { plainSvg } from './plain-svg.ts';
import { sniff } from './sniff.ts';
import { type Incoming, spool } from './spool.ts';
import type { Storage } from './storage/storage.ts';
import { embeddedKey, originalKey } from './stored-keys.ts';
import { widthsFor } from './widths.ts';

/** A file that has been checked and lies in the storage. */
export interface TakenIn {
  hash: string;
  mime: Mime;
  kind: FileKind;
  /** of what is kept */
  bytes: number;
  width: number | null;
  height: number | null;
  widths: number[];
  color: string | null;
  likeness: string | null;
  embedded: Embedded | undefined;
}

/**
 * Checks a file by its bytes and puts it into the storage under its hash; nothing of it stays when it is refused.
 * @param ifCutOff called for a picture that lacks its end, which is kept then; absent: such a picture is refused
 * @throws Invalid for a type that is not taken, a broken or oversized picture, or too many bytes
 */
export async function takeIn(
  storage: Storage,
  incoming: Incoming,
  fileName: string,
  ifCutOff?: () => void,
): Promise<TakenIn> {
  const spooled = await spool(incoming, Math.max(...Object.values(LIMITS.bytes)));
  try {
    const mime = sniff(spooled, fileName);
    if (!mime) throw new Invalid('The paper does not take files of this type.', { file: 'see the list of types' });
    const { kind } = FILE_KINDS[mime];
    if (spooled.size > LIMITS.bytes[kind])
      throw new Invalid('The file is too large.', { file: `at most ${LIMITS.bytes[kind]} bytes` });
    const { hash, path, size } = spooled;
    if (kind !== 'picture') {
      const plain = await plainCopy(path, mime);
      try {
        await keep(storage, originalKey({ hash, mime }), plain ?? { path });
      } finally {
        await plain?.drop();
      }
      const none = { width: null, height: null, widths: [], color: null, likeness: null, embedded: undefined };
      return { hash, mime, kind, bytes: plain?.bytes ?? size, ...none };
    }
    return mime === 'image/svg+xml'
      ? await takeDrawing(storage, hash, await plainSvg(path, size))
      : await takePicture(storage, hash, mime, path, size, ifCutOff);
  } finally {
    await spooled.drop();
  }
}

async function takePicture(
  storage: Storage,
  hash: string,
  mime: Mime,
  path: string,
  bytes: number,
  ifCutOff?: () => void,
): Promise<TakenIn> {
  const { width, height, embedded, isCutOff, ...seen } = await measure(path, mime);
  if (isCutOff && !ifCutOff) throw cutOff();
  const original = originalKey({ hash, mime });
  const isNew = await keep(storage, original, { path });
  try {
    await storage.put(embeddedKey(hash), new TextEncoder().encode(JSON.stringify(embedded)));
  } catch (error) {
    if (isNew) await storage.delete(original);
    throw error;
  }
  if (isCutOff) ifCutOff?.();
  return { hash, mime, kind: 'picture', bytes, width, height, widths: widthsFor(width), ...seen, embedded };
}

async function takeDrawing(storage: Storage, hash: string, drawn: Buffer): Promise<TakenIn> {
  const own = await spool({ bytes: drawn }, drawn.length);
  try {
    return await takePicture(storage, hash, 'image/png', own.path, drawn.length);
  } finally {
    await own.drop();
  }
}

function cutOff(): Invalid {
  return new Invalid('The picture is cut off: the file ends before its last line.', {
    file: 'get the whole file from where it comes, or save it anew in a picture program',
  });
}

/** @returns whether it was not there before */
async function keep(storage: Storage, key: string, content: { path: string }): Promise<boolean> {
  if (await storage.exists(key)) return false;
  await storage.put(key, content);
  return true;
}

/** What the file said about itself when it was taken in. */
export async function embeddedOf(storage: Storage, hash: string): Promise<Embedded> {
  const path = await storage.localPath(embeddedKey(hash));
  return embeddedSchema.parse(path ? JSON.parse(await readFile(path, 'utf8')) : {});
}
