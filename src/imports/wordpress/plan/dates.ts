import type { Instant } from '../../../base/clock.ts';
import { offsetAt } from '../../../base/zone-offset.ts';

/** `2024-11-02 12:00:00` as an instant of UTC, or null for zeros, the year -1 and what is no date. */
export function instantOf(words: string): Instant | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(words);
  if (!match || match[1] === '0000' || match[2] === '00' || match[3] === '00') return null;
  const at = Date.parse(
    `${match[1]}-${match[2]}-${match[3]}T${match[4] ?? '00'}:${match[5] ?? '00'}:${match[6] ?? '00'}Z`,
  );
  return Number.isNaN(at) || Number(match[1]) < 1000 ? null : at;
}

/** When something was published: by UTC, else by local time in the paper's zone, else by the feed's date, else unknown. */
export function publishedAt(dates: { gmt: string; local: string; rss?: string }, zone: string): Instant | null {
  const local = instantOf(dates.local);
  const rss = dates.rss ? Date.parse(dates.rss) : Number.NaN;
  const fromFeed = Number.isNaN(rss) || rss < Date.UTC(1970, 0, 2) ? null : rss;
  return instantOf(dates.gmt) ?? (local === null ? null : atZone(local, zone)) ?? fromFeed;
}

/** The instant at which clocks of a zone show this time (given as if it were UTC). */
export function atZone(local: Instant, zone: string): Instant {
  const guess = local - offsetAt(local, zone);
  return local - offsetAt(guess, zone);
}
