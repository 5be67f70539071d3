import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Invalid } from '../base/errors.ts';
import type { Incoming } from './spool.ts';
import { uploadCandidates, uploadPath } from './upload-names.ts';
import { openZip } from './zip-archive.ts';

/** The files of a former site, by their path below `uploads/` (what stands before is dropped). */
export interface Uploads {
  /**
   * @param path percent-decoded, such as `2020/01/pier-1024x683.jpg`
   * @param options `original`: rather the picture that a sized copy was made from, where both are there
   * @returns what `addFile` takes; `null`: not there
   */
  find(path: string, options?: { original?: boolean }): Promise<Found | null>;
  /** entries that are never given out: hostile names, links, encrypted or absurdly packed */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export type Found = Extract<Incoming, { path: string } | { stream: unknown }> & { foundPath: string };

/**
 * Opens a folder or ZIP archive of uploads for reading. Nothing is unpacked; a link in the folder that leads out of it is not
 * followed.
 * @throws Invalid where it is neither, or an archive made to hurt (X08, X09)
 */
export async function openUploads(place: string): Promise<Uploads> {
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory()) return openFolder(await realpath(place));
  if (!found?.isFile()) throw new Invalid(`There is no folder or ZIP archive ${place}.`);
  const archive = await openZip(place);
  return {
    refused: archive.refused,
    find: async (path, { original = false } = {}) => {
      for (const candidate of candidatesOf(path, original)) {
        const stream = await archive.read(candidate);
        if (stream) return { stream, foundPath: candidate };
      }
      return null;
    },
    close: archive.close,
  };
}

async function openFolder(root: string): Promise<Uploads> {
  const roots: string[] = [];
  for (const inner of ['', 'uploads', 'wp-content/uploads'])
    if ((await stat(join(root, inner)).catch(() => null))?.isDirectory()) roots.push(join(root, inner));
  return {
    refused: [],
    find: async (path, { original = false } = {}) => {
      for (const candidate of candidatesOf(path, original))
        for (const inner of roots)
          for (const form of new Set([candidate, candidate.normalize('NFD')])) {
            const inside = await insideOf(root, join(inner, form));
            if (inside) return { path: inside, foundPath: candidate };
          }
      return null;
    },
    close: async () => {},
  };
}

function candidatesOf(path: string, original: boolean): string[] {
  const below = uploadPath(path);
  return below === null ? [] : uploadCandidates(below, original);
}

async function insideOf(root: string, path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => null);
  if (!real?.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  return (await stat(real)).isFile() ? real : null;
}
