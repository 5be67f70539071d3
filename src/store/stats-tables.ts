import type { Instant } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';

// Rows of how often stories were read; see the note in `tables.ts`. Nothing about readers is in them.

/** `at`: the beginning of ten minutes (`stats/bucket.ts`). Folded into days after two days. */
export interface StoryReads {
  articleId: ArticleId;
  at: Instant;
  reads: number;
}

/** `dayOn`: a date in the paper's zone, `2026-08-21`. */
export interface StoryReadDays {
  articleId: ArticleId;
  dayOn: string;
  reads: number;
}
