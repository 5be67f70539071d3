import { describe, expect, it } from 'vitest';
import { afterGap, localOf, momentsOf } from './zone-time.ts';

const iso = (moments: readonly number[]): string[] => moments.map((at) => new Date(at).toISOString());

describe('hours in the paper’s zone', () => {
  it('are one moment on most days, whatever the device’s zone', () => {
    expect(iso(momentsOf('2026-11-24T06:00', 'Europe/Kyiv'))).toEqual(['2026-11-24T04:00:00.000Z']);
    expect(iso(momentsOf('2026-07-01T06:00', 'Europe/London'))).toEqual(['2026-07-01T05:00:00.000Z']);
    expect(iso(momentsOf('2026-07-01T06:00', 'UTC'))).toEqual(['2026-07-01T06:00:00.000Z']);
    expect(iso(momentsOf('2026-07-01T00:15', 'Asia/Kathmandu'))).toEqual(['2026-06-30T18:30:00.000Z']);
    expect(iso(momentsOf('2026-07-01T12:00', 'Pacific/Kiritimati'))).toEqual(['2026-06-30T22:00:00.000Z']);
  });

  it('are none where clocks go forward, and what comes after the gap is known', () => {
    expect(momentsOf('2026-03-29T01:30', 'Europe/London')).toEqual([]);
    expect(afterGap('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T02:30');
    expect(momentsOf('2026-03-08T02:00', 'America/New_York')).toEqual([]);
    expect(iso(momentsOf('2026-03-29T02:00', 'Europe/London'))).toEqual(['2026-03-29T01:00:00.000Z']);
  });

  it('are two where clocks go back, the earlier first', () => {
    expect(iso(momentsOf('2026-10-25T01:30', 'Europe/London'))).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
    expect(momentsOf('2026-10-25T02:00', 'Europe/London')).toHaveLength(1);
    // half an hour only
    expect(momentsOf('2026-04-05T01:45', 'Australia/Lord_Howe')).toHaveLength(2);
  });

  it('come back as they were shown', () => {
    for (const zone of ['America/St_Johns', 'Africa/Casablanca', 'Asia/Tehran', 'Antarctica/Troll'])
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 7 * 3_600_000)
        expect(momentsOf(localOf(at, zone), zone)).toContain(at);
  });

  it('are nothing where nothing was written', () => {
    expect(momentsOf('', 'UTC')).toEqual([]);
    expect(momentsOf('tomorrow', 'UTC')).toEqual([]);
  });
});
