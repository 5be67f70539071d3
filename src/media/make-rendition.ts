import type { Place } from './encode.ts';
import { createEncoder } from './encode-apart.ts';
import type { Storage } from './storage/storage.ts';
import { originalKey, renditionKey } from './stored-keys.ts';
import { embeddedOf } from './take-in.ts';
import { createTurns } from './turns.ts';
import { xmpPacket } from './xmp-packet.ts';

export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type Format = (typeof FORMATS)[number];

/** What a rendition is made from. */
export interface Source {
  hash: string;
  mime: string;
  alt: string;
  credit: string;
  copyright: string;
  licenseUrl: string | null;
  sourceType: string | null;
}

const turns = createTurns(2);
const encoder = createEncoder();

/**
 * Makes a picture in one width and format, stores it, and gives its key; made once, however many ask at the same time.
 * `null` where the original is gone. The width must be one of the picture's, or of the crop's.
 * @param crop the part of the picture by its name and in pixels; absent: all of it
 */
export function makeRendition(
  storage: Storage,
  source: Source,
  width: number,
  format: Format,
  crop?: { part: string; place: Place },
): Promise<string | null> {
  const key = renditionKey(source.hash, width, format, crop?.part);
  return turns.run(key, async () => {
    if (await storage.exists(key)) return key;
    const path = await storage.localPath(originalKey(source));
    if (!path) return null;
    const xmp = await rightsOf(storage, source);
    await storage.put(key, await encoder.encode({ path, xmp, width, format, ...(crop && { place: crop.place }) }));
    return key;
  });
}

async function rightsOf(storage: Storage, source: Source): Promise<string> {
  const embedded = await embeddedOf(storage, source.hash);
  return xmpPacket({
    creator: embedded.creator || source.credit,
    credit: source.credit || embedded.credit,
    copyright: source.copyright || embedded.copyright,
    webStatement: source.licenseUrl ?? embedded.webStatement,
    sourceType: source.sourceType ?? embedded.sourceType,
    alt: source.alt,
  });
}
