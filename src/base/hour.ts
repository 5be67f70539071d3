import type { Instant } from './clock.ts';
import { Invalid } from './errors.ts';

/** Nothing is set for later than this from now. */
const FARTHEST = 5 * 366 * 24 * 3_600_000;

export const TOO_FAR = 'Choose an hour within five years.';

export function isTooFar(at: Instant, now: Instant): boolean {
  return at > now + FARTHEST;
}

/**
 * A moment that something can be set for. `instead`: what can be done about one that is past.
 * @throws {Invalid} `at`, or `field`
 */
export function checkedHour(
  at: Instant,
  now: Instant,
  { field = 'at', instead = '' }: { field?: string; instead?: string } = {},
): Instant {
  if (at <= now)
    throw new Invalid('This hour is past.', {
      [field]: `This hour is past: choose a later one${instead && `, or ${instead}`}.`,
    });
  if (isTooFar(at, now)) throw new Invalid('This hour is too far away.', { [field]: TOO_FAR });
  return at;
}
