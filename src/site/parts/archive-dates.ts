import type { Instant } from '../../base/clock.ts';
import { offsetAt } from '../../base/zone-offset.ts';

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
  const shown = new Date(at + offsetAt(at, zone));
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
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
  const before = wall - offsetAt(wall - DAY, zone);
  const after = wall - offsetAt(wall + DAY, zone);
  const candidates = [Math.min(before, after), Math.max(before, after)];
  for (const candidate of candidates) if (candidate + offsetAt(candidate, zone) === wall) return candidate;
  return candidates[1] as Instant;
}

const DAY = 86_400_000;
