import type { Instant } from '../../base/clock.ts';

/** A year, a month of one, or a day of one; `month` 1–12. */
export interface Period {
  year: number;
  month?: number;
  day?: number;
}

/** The instants [from, until) that a period has in a time zone; a day may have 23 or 25 hours. */
export function spanOf({ year, month, day }: Period, zone: string): { from: Instant; until: Instant } {
  const from = startOfDay(year, month ?? 1, day ?? 1, zone);
  if (month === undefined) return { from, until: startOfDay(year + 1, 1, 1, zone) };
  if (day === undefined) return { from, until: startOfDay(year, month + 1, 1, zone) };
  return { from, until: startOfDay(year, month, day + 1, zone) };
}

/** The day that an instant falls on in a time zone. */
export function dayOf(at: Instant, zone: string): Required<Period> {
  const [year, month, day] = parts(at, zone);
  return { year, month, day };
}

/** `/2026/`, `/2026/08/` or `/2026/08/21/`. */
export function periodPath({ year, month, day }: Period): string {
  return `/${[String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('/')}/`;
}

/** The period that digits name, with or without slashes (`/2026/08/`, `20260821`); null where there is none such. */
export function readPeriod(text: string): Period | null {
  const found = /^(\d{4})(?:(\d{2})(\d{2})?)?$/.exec(text.replaceAll('/', ''));
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const period: Period = { year: year as number, month, day };
  return isPeriod(period) ? period : null;
}

/** Whether such a day is in the calendar; years from 1000 to 9998, so that addresses keep four digits. */
export function isPeriod({ year, month, day }: Period): boolean {
  if (year < 1000 || year > 9998) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/**
 * The first instant of a day. Where clocks skip midnight (as in Beirut or once in São Paulo) that is not 00:00, and where
 * they go back over it, it is the earlier of the two.
 */
function startOfDay(year: number, month: number, day: number, zone: string): Instant {
  const wall = Date.UTC(year, month - 1, day);
  const before = wall - offset(wall - DAY, zone);
  const after = wall - offset(wall + DAY, zone);
  const candidates = [Math.min(before, after), Math.max(before, after)];
  for (const candidate of candidates) if (candidate + offset(candidate, zone) === wall) return candidate;
  return candidates[1] as Instant;
}

/** What a zone's clocks show more than UTC at an instant, in milliseconds. */
function offset(at: Instant, zone: string): number {
  const [year, month, day, hour, minute, second] = parts(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: Instant, zone: string): [number, number, number, number, number, number] {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const found: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) found[type] = Number(value);
  return ['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) => found[name] as number) as never;
}
