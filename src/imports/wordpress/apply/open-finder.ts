import { fetchPublic } from '../../../media/fetch-public.ts';
import { openUploads } from '../../../media/open-uploads.ts';
import type { Incoming } from '../../../media/spool.ts';
import type { Storage } from '../../../media/storage/storage.ts';
import type { ImportJob } from '../../options.ts';
import { pathOf } from '../plan/addresses.ts';

/** Where files of the former site are looked for: a folder or ZIP first, then the network if that is asked for. */
export interface FileFinder {
  /** absent in a dry run: files are looked up, not taken */
  storage: Storage | null;
  /** @param kept path below the uploads folder, as the former site knew it, or '' */
  find(address: string, kept: string): Promise<Incoming | { why: string }>;
  close(): Promise<void>;
}

const MOST_BYTES = 512 * 1024 * 1024;

/**
 * What finds the former site's files, as far as the options allow; null where there is nothing to find them with.
 * @throws Invalid where the folder or archive cannot be opened
 */
export async function openFinder(job: ImportJob, storage: Storage | null): Promise<FileFinder | null> {
  const { media, fetchMedia = false, privateAddresses = false } = job.options ?? {};
  const uploads = media ? await openUploads(media) : null;
  if (!uploads && !fetchMedia) return null;
  return {
    storage,
    async find(address, kept) {
      const found = await uploads?.find(kept || decoded(pathOf(address).replace(/[?#].*$/s, '')), { original: true });
      if (found) return found;
      if (!fetchMedia) return { why: 'the file is not among the uploads' };
      if (!/^https?:\/\//i.test(address)) return { why: 'the file has no address' };
      if (!storage) return { bytes: new Uint8Array() };
      try {
        const { bytes } = await fetchPublic(address, {
          maxBytes: MOST_BYTES,
          accepts: (type) => !/^(?:text\/html|application\/xhtml)/.test(type),
          totalMs: 120_000,
          allowPrivate: privateAddresses,
        });
        return { bytes };
      } catch (error) {
        return { why: `the file could not be fetched (${error instanceof Error ? error.message : String(error)})` };
      }
    },
    close: async () => uploads?.close(),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
