import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { distanceText, hourText, shortHour } from './hour-text.ts';

const NOW = Date.UTC(2026, 10, 23, 22, 30);
const HOUR = 3_600_000;

describe('hours in words', () => {
  beforeAll(() => {
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    vi.stubGlobal('navigator', { languages: ['en-GB'] });
  });
  afterAll(() => vi.unstubAllGlobals());

  it('are those of the paper’s clocks', () => {
    expect(hourText(Date.UTC(2026, 10, 24, 4), 'Europe/Kyiv')).toMatch(/^Tue,? 24 Nov 2026, 06:00 /);
  });

  it('are short where the day is clear in the paper’s zone, and name the day, and the year, where not', () => {
    expect(shortHour(NOW + HOUR, 'UTC', NOW)).toBe('23:30');
    expect(shortHour(NOW + 2 * HOUR, 'UTC', NOW)).toBe('24 Nov, 00:30');
    // it is tomorrow there already
    expect(shortHour(NOW + 2 * HOUR, 'Europe/Kyiv', NOW)).toBe('02:30');
    expect(shortHour(Date.UTC(2027, 10, 23, 10), 'UTC', NOW)).toBe('23 Nov 2027, 10:00');
  });

  it('are said as a distance, rounder the further', () => {
    expect(distanceText(NOW + 90 * 60_000, NOW)).toBe('in 90 minutes');
    expect(distanceText(NOW + 11 * HOUR, NOW)).toBe('in 11 hours');
    expect(distanceText(NOW + 72 * HOUR, NOW)).toBe('in 3 days');
  });
});
