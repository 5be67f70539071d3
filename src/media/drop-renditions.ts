import { FORMATS } from './make-rendition.ts';
import type { Storage } from './storage/storage.ts';
import { renditionKey } from './stored-keys.ts';
import { WIDTHS } from './widths.ts';

/** Forgets the renditions of a picture: the next that is asked for is made with what the paper now says of it. */
export async function dropRenditions(storage: Storage, hash: string, own: readonly number[] = []): Promise<void> {
  for (const width of new Set([...WIDTHS, ...own]))
    for (const format of FORMATS) await storage.delete(renditionKey(hash, width, format));
}
