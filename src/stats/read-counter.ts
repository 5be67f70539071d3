import type { Clock, Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { inPieces } from '../store/insert-many.ts';
import type { NewRow } from '../store/tables.ts';
import { addReads } from './add-reads.ts';
import { bucketOf } from './bucket.ts';

export interface ReadCounter {
  /** A page of this live story was answered to a reader. Cannot fail, asks nothing, waits for nothing. */
  count(story: ArticleId): void;
  /** Writes down what was counted since. @throws what the database throws; what it did not take is kept for the next time */
  write(): Promise<void>;
  /** stories times ten minutes that wait to be written */
  readonly waiting: number;
}

/** Beyond so many that wait, only those are counted on: a database that is away for days costs numbers and no memory. */
export const MOST_WAITING = 200_000;

/** Counts in memory; whoever has the clock calls `write` about once a minute, and at the end. */
export function createReadCounter(
  { db, now }: { db: Db; now: Clock },
  { most = MOST_WAITING, add = addReads } = {},
): ReadCounter {
  let buckets = new Map<Instant, Map<ArticleId, number>>();
  let waiting = 0;
  const note = (at: Instant, story: ArticleId, reads: number): void => {
    let bucket = buckets.get(at);
    const before = bucket?.get(story);
    if (before === undefined) {
      if (waiting >= most) return;
      waiting += 1;
    }
    if (!bucket) {
      bucket = new Map();
      buckets.set(at, bucket);
    }
    bucket.set(story, (before ?? 0) + reads);
  };
  return {
    count: (story) => note(bucketOf(now()), story, 1),
    async write() {
      const rows = rowsOf(buckets);
      buckets = new Map();
      waiting = 0;
      let written = 0;
      try {
        for (const piece of inPieces(rows)) {
          await add(db, piece);
          written += piece.length;
        }
      } catch (error) {
        for (const { at, articleId, reads } of rows.slice(written)) note(at, articleId, reads);
        throw error;
      }
    },
    get waiting() {
      return waiting;
    },
  };
}

function rowsOf(buckets: ReadonlyMap<Instant, ReadonlyMap<ArticleId, number>>): NewRow<'storyReads'>[] {
  return [...buckets]
    .flatMap(([at, bucket]) => [...bucket].map(([articleId, reads]) => ({ articleId, at, reads })))
    .sort((one, other) => one.at - other.at || one.articleId - other.articleId);
}
