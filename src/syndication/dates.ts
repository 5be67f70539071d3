import type { Instant } from '../base/clock.ts';

/** RFC 822 with the four-digit year of RFC 1123, as RSS 2.0 wants it: `Fri, 21 Aug 2026 09:50:00 GMT`. */
export function rfc822(at: Instant): string {
  return new Date(at).toUTCString();
}

/** What readers would call the last change: a correction or update, else the publication. */
export function changedAt(story: {
  publishedAt: Instant;
  updatedAt: Instant | null;
  correctedAt: Instant | null;
}): Instant {
  return Math.max(story.publishedAt, story.updatedAt ?? 0, story.correctedAt ?? 0);
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
