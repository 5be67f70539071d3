import { describe, expect, it } from 'vitest';
import { offsetAt } from './zone-offset.ts';

const HOUR = 3_600_000;

describe('what the clocks of a zone are ahead', () => {
  it.each([
    ['UTC', '2026-07-01T00:00:00Z', 0],
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 2],
    ['America/New_York', '2026-11-01T05:59:59Z', -4],
    ['America/New_York', '2026-11-01T06:00:00Z', -5],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75],
    ['America/Sao_Paulo', '1965-07-01T12:00:00.500Z', -3],
  ])('in %s at %s', (zone, at, hours) => {
    expect(offsetAt(Date.parse(at), zone)).toBe(hours * HOUR);
  });

  it('is an error for a zone that is none', () => {
    expect(() => offsetAt(0, 'Nowhere/None')).toThrow(RangeError);
  });
});
