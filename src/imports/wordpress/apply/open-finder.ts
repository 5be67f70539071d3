import type { Storage } from '../../../media/storage/storage.ts';
import type { ImportJob } from '../../options.ts';
import type { FileFinder } from './file-finder.ts';

/** What finds the former site's files, as far as the options allow; null where there is nothing to find them with. */
export async function openFinder(
  _job: ImportJob,
  _storage: Storage | undefined,
): Promise<(FileFinder & { close(): Promise<void> }) | null> {
  return null;
}
