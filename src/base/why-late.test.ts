import { describe, expect, it } from 'vitest';
import { whyLate } from './why-late.ts';

const HOUR = 3_600_000;
const BEGAN = Date.UTC(2026, 10, 23, 6);

describe('why something is late', () => {
  it.each([
    ['began after the hour', BEGAN - 1, BEGAN + 200, 200, 'stopped'],
    ['ran, and was slow', BEGAN + HOUR, BEGAN + HOUR + 3_000, HOUR + 3_000, 'busy'],
    ['had its clock set forward over it', BEGAN + HOUR, BEGAN + 2 * HOUR, 60_000, 'clock'],
    [
      'had its clock set back before it, and it came late by that',
      BEGAN + HOUR,
      BEGAN + HOUR + 2_000,
      2 * HOUR,
      'clock',
    ],
  ] as const)('where the process %s', (_, due, now, since, why) => {
    expect(whyLate(due, now, { began: BEGAN, since })).toBe(why);
  });

  it('knows the run of its own process', () => {
    expect(whyLate(performance.timeOrigin - HOUR, Date.now())).toBe('stopped');
    expect(whyLate(Date.now() - 5, Date.now())).toBe('busy');
    expect(whyLate(Date.now() + HOUR, Date.now() + 2 * HOUR)).toBe('clock');
  });
});
