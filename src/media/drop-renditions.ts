import type { Crops } from './contract.ts';
import { FORMATS } from './make-rendition.ts';
import { type Croppable, partsNamed } from './shaped.ts';
import type { Storage } from './storage/storage.ts';
import { renditionKey } from './stored-keys.ts';
import { WIDTHS } from './widths.ts';

/** Forgets the renditions of a picture: the next that is asked for is made with what the paper now says of it. */
export async function dropRenditions(
  storage: Storage,
  {
    hash,
    widthsJson,
    cropsJson,
    ...picture
  }: Omit<Croppable, 'crops'> & {
    hash: string;
    widthsJson: string;
    cropsJson: string;
  },
): Promise<void> {
  const crops = partsNamed({ ...picture, crops: JSON.parse(cropsJson) as Crops });
  const own = JSON.parse(widthsJson) as number[];
  for (const part of [undefined, ...crops])
    for (const width of new Set([...WIDTHS, ...own]))
      for (const format of FORMATS) await storage.delete(renditionKey(hash, width, format, part));
}
