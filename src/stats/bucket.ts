import type { Instant } from '../base/clock.ts';

/** Readings are kept by so many milliseconds, until they are folded into days. */
export const BUCKET = 600_000;

/** The beginning of the ten minutes that an instant is in. */
export function bucketOf(at: Instant): Instant {
  return at - (at % BUCKET);
}
