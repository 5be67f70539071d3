import { clock, ownLanguage } from '../moments.ts';

/** A moment as the paper's clocks show it, with day and zone: "Tue, 24 Nov 2026, 06:00 GMT". */
export function hourText(at: number, zone: string): string {
  return format({ ...DAY, weekday: 'short', year: 'numeric', ...clock(), timeZoneName: 'short' }, zone).format(at);
}

/** The same as short as it stays clear: the time alone where it is today, the year only where it is another. */
export function shortHour(at: number, zone: string, now = Date.now()): string {
  const differs = (options: Intl.DateTimeFormatOptions): boolean =>
    format(options, zone).format(at) !== format(options, zone).format(now);
  if (differs({ year: 'numeric' })) return format({ ...DAY, year: 'numeric', ...clock() }, zone).format(at);
  return format(differs(DAY) ? { ...DAY, ...clock() } : clock(), zone).format(at);
}

/** What the zone is called at that moment: it differs in summer. */
export function zoneName(at: number, zone: string): string {
  const parts = format({ timeZoneName: 'short' }, zone).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** "in 11 hours", "2 days ago"; below two hours in minutes, below two days in hours. */
export function distanceText(at: number, now = Date.now()): string {
  const away = at - now;
  const words = new Intl.RelativeTimeFormat(ownLanguage(), { numeric: 'auto' });
  if (Math.abs(away) >= 2 * 24 * HOUR) return words.format(Math.round(away / (24 * HOUR)), 'day');
  if (Math.abs(away) >= 2 * HOUR) return words.format(Math.round(away / HOUR), 'hour');
  return words.format(Math.round(away / 60_000), 'minute');
}

/** The zone of the device. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const DAY = { day: 'numeric', month: 'short' } as const;
const HOUR = 3_600_000;

const format = (options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(ownLanguage(), { ...options, timeZone });
