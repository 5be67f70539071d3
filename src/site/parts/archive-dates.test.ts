import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isPeriod, periodPath, spanOf } from './archive-dates.ts';

const iso = (at: number): string => new Date(at).toISOString();

describe('archive dates', () => {
  it('begins a day where the paper is, not in Greenwich', () => {
    expect(iso(spanOf({ year: 2026, month: 8, day: 21 }, 'Asia/Tokyo').from)).toBe('2026-08-20T15:00:00.000Z');
    expect(iso(spanOf({ year: 2026, month: 8 }, 'America/New_York').until)).toBe('2026-09-01T04:00:00.000Z');
    expect(iso(spanOf({ year: 2026 }, 'UTC').until)).toBe('2027-01-01T00:00:00.000Z');
  });

  it('gives days of 23 and 25 hours where clocks change', () => {
    const hours = (year: number, month: number, day: number, zone: string): number => {
      const { from, until } = spanOf({ year, month, day }, zone);
      return (until - from) / 3_600_000;
    };
    expect(hours(2026, 3, 29, 'Europe/London')).toBe(23);
    expect(hours(2026, 10, 25, 'Europe/London')).toBe(25);
    expect(hours(2026, 6, 1, 'Europe/London')).toBe(24);
  });

  it('begins a day whose midnight is skipped at its first instant', () => {
    const { from } = spanOf({ year: 2018, month: 11, day: 4 }, 'America/Sao_Paulo');
    expect(iso(from)).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf(from, 'America/Sao_Paulo')).toEqual({ year: 2018, month: 11, day: 4 });
    expect(dayOf(from - 1, 'America/Sao_Paulo')).toEqual({ year: 2018, month: 11, day: 3 });
  });

  it('puts every instant into the day, month and year that it falls on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 4e12 }),
        fc.constantFrom('UTC', 'Asia/Kolkata', 'Africa/Cairo', 'Pacific/Apia', 'America/St_Johns', 'Asia/Beirut'),
        (at, zone) => {
          const day = dayOf(at, zone);
          for (const period of [day, { year: day.year, month: day.month }, { year: day.year }]) {
            const { from, until } = spanOf(period, zone);
            expect(from <= at && at < until).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('knows the calendar', () => {
    expect(isPeriod({ year: 2024, month: 2, day: 29 })).toBe(true);
    for (const no of [
      { year: 2026, month: 2, day: 29 },
      { year: 2026, month: 13 },
      { year: 2026, month: 0 },
      { year: 2026, month: 4, day: 31 },
      { year: 999 },
      { year: 9999 },
      { year: 2026, day: 3 },
    ])
      expect(isPeriod(no)).toBe(false);
  });

  it('writes addresses with leading zeros', () => {
    expect(periodPath({ year: 2026 })).toBe('/2026/');
    expect(periodPath({ year: 2026, month: 8, day: 1 })).toBe('/2026/08/01/');
  });
});
