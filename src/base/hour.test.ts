import { describe, expect, it } from 'vitest';
import { Invalid } from './errors.ts';
import { checkedHour } from './hour.ts';
import { instantInput, instantInQuery } from './instant-schema.ts';

const NOW = Date.UTC(2026, 10, 23);
const YEAR = 365 * 24 * 3_600_000;

describe('an hour that something is set for', () => {
  it.each([NOW + 1, NOW + 5 * YEAR])('can be %d', (at) => expect(checkedHour(at, NOW)).toBe(at));

  it.each([NOW, 1, NOW + 6 * YEAR, 8.64e15 + 1])('cannot be %d, and it is said where', (at) => {
    const fault = (() => {
      try {
        return checkedHour(at, NOW, { field: 'until', instead: 'launch now' });
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(Invalid);
    expect((fault as Invalid).fields.until).toMatch(
      /^(This hour is past: choose a later one, or launch now|Choose an)/,
    );
  });
});

it('is a moment that every format can tell', () => {
  for (const schema of [instantInput, instantInQuery]) {
    expect(schema.safeParse(NOW).success).toBe(true);
    for (const wrong of [8.64e15 + 1, 8.64e15, -8.64e15, 253_402_300_800_000, 1.5, Number.NaN])
      expect(schema.safeParse(wrong).success, String(wrong)).toBe(false);
  }
  expect(instantInQuery.parse('1790000000000')).toBe(1_790_000_000_000);
  const last = new Date(instantInput.parse(Date.parse('9999-12-31T23:59:59Z')));
  expect(last.toISOString()).toHaveLength('2026-11-23T00:00:00.000Z'.length);
});
