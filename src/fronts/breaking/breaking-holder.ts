import type { Clock, Instant } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { PublicBreaking } from '../public.ts';

export interface BreakingHolder {
  /** what stands there now; null: nothing, or its time is over, or its story is gone */
  current(): PublicBreaking | null;
  /** reads it again */
  refresh(): Promise<void>;
  /** whether it links to this story */
  leadsTo(story: ArticleId): boolean;
  /** whether it ends by the clock in (from, until] */
  endsBetween(from: Instant, until: Instant): boolean;
}

/** The breaking-news strip in memory, since every page shows it. Nothing of a story that is no longer live is shown, its own words included. */
export function createBreakingHolder(db: Db, now: Clock): BreakingHolder {
  let held: PublicBreaking | null = null;
  // known even where readers do not see it, who may see it again
  let story: ArticleId | null = null;
  return {
    current() {
      return held !== null && held.endsAt > now() ? held : null;
    },
    async refresh() {
      const row = await db
        .selectFrom('breakingNews')
        .leftJoin('liveArticles', 'liveArticles.id', 'breakingNews.articleId')
        .select(['breakingNews.id', 'text', 'articleId', 'endsAt', 'path', 'language'])
        .where('stands', '=', 1)
        .where('endsAt', '>', now())
        .executeTakeFirst();
      story = row?.articleId ?? null;
      if (row === undefined || (story !== null && row.path === null)) held = null;
      else {
        const { id, text, endsAt, path, language } = row;
        held = { id, text, endsAt, path, language: language ?? '' };
      }
    },
    leadsTo: (asked) => story === asked,
    endsBetween: (from, until) => held !== null && held.endsAt > from && held.endsAt <= until,
  };
}
