import type { Instant } from '../../base/clock.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { StorySnapshot } from '../layout.ts';
import { wordsOf } from '../texts/working-copy.ts';

export interface NewVersion {
  snapshot: StorySnapshot;
  reason: 'opened' | 'time' | 'handOver' | 'published' | 'scheduled' | 'withdrawn' | 'named' | 'restored' | 'outside';
  name?: string;
  people: readonly PersonId[];
  edition?: number | null;
  at: Instant;
}

/** Adds a version with the next number. The caller has the story locked (`storedCopy` in a transaction). */
export async function insertVersion(db: Db, story: ArticleId, version: NewVersion): Promise<number> {
  const newest = await db
    .selectFrom('versions')
    .select('number')
    .where('articleId', '=', story)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (newest?.number ?? 0) + 1;
  await db
    .insertInto('versions')
    .values({
      articleId: story,
      number,
      reason: version.reason,
      name: version.name ?? '',
      snapshotJson: JSON.stringify(version.snapshot),
      peopleJson: JSON.stringify(version.people),
      words: wordsOf(version.snapshot),
      edition: version.edition ?? null,
      at: version.at,
    })
    .execute();
  return number;
}
