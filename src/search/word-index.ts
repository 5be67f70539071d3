import type { Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { dialectOf } from '../store/dialect.ts';
import { postgresIndex } from './postgres-index.ts';
import type { Query } from './query.ts';
import { sqliteIndex } from './sqlite-index.ts';
import type { Term } from './terms.ts';

/** One story or page as the index takes it. `facets`: `s3` section, `a7` author. */
export interface Entry {
  id: ArticleId;
  publishedAt: Instant;
  head: Term[];
  deck: Term[];
  body: Term[];
  facets: string[];
}

/** `weight`: the sum of {@link TIERS} that it matched. */
export interface Candidate {
  id: ArticleId;
  publishedAt: Instant;
  weight: number;
}

export interface Filter {
  facets: string[];
  from?: Instant;
  until?: Instant;
}

/** The words of everything readers can read, behind one face on both databases. */
export interface WordIndex {
  /** puts in, or puts in anew; at most a few hundred at once */
  put(entries: readonly Entry[]): Promise<void>;
  drop(ids: readonly ArticleId[]): Promise<void>;
  /** ids that the index holds and readers can no longer read */
  strays(): Promise<ArticleId[]>;
  /** many changes follow, which may be taken in quickly and be slower to search until {@link settle} */
  loosen(): Promise<void>;
  /** puts the index in its quickest form after many changes */
  settle(): Promise<void>;
  /**
   * What matches, unordered: the newest {@link windowOf} + 1, and of those that match in headline, standfirst or often, the
   * newest as many of each. A common word therefore costs no more at 100,000 stories than at 2,000. One query.
   */
  candidates(query: Query, filter: Filter, tiers: readonly Tier[]): Promise<Candidate[]>;
}

/** Where all words must stand, and what that is worth. `weighty`: words that a text has three times or more. */
export interface Tier {
  where: 'anywhere' | 'weighty' | 'deck' | 'head';
  worth: number;
}
export function wordIndex(db: Db): WordIndex {
  return dialectOf(db) === 'sqlite' ? sqliteIndex(db) : postgresIndex(db);
}
