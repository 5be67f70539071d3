import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleId } from '../src/base/ids.ts';
import { openDiskStorage } from '../src/media/storage/disk.ts';
import { fillSampleEdition } from '../src/server/sample/fill.ts';
import type { Db } from '../src/store/database.ts';

/** The seeded paper: the sample edition in the given empty database. `article('harbourFire')` is a story's number. */
export async function openNewspaper(
  db: Db,
  now = Date.UTC(2026, 10, 22, 9),
): Promise<{ now: number; folder: string; article: (key: string) => ArticleId; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-test-'));
  const stories = await fillSampleEdition({ db, now: () => now, who: null }, openDiskStorage(folder), {
    pictureWidth: 320,
  });
  return {
    now,
    folder,
    article(key) {
      const id = stories.get(key);
      if (!id) throw new Error(`the sample edition has no story ${key}`);
      return id;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
