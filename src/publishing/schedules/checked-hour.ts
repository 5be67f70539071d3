import type { Instant } from '../../base/clock.ts';
import { Invalid } from '../../base/errors.ts';

const FARTHEST = 5 * 366 * 24 * 3_600_000;

/** A moment that something can be set for. @throws {Invalid} `at` */
export function checkedHour(at: Instant, now: Instant): Instant {
  if (at <= now)
    throw new Invalid('This hour is past.', { at: 'This hour is past: choose a later one, or publish now.' });
  if (at > now + FARTHEST) throw new Invalid('This hour is too far away.', { at: 'Choose an hour within five years.' });
  return at;
}
