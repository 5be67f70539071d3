import type { Instant } from '../../base/clock.ts';

/** The day (`2026-12-31`) that it is in a time zone. */
export function dayIn(zone: string, at: Instant): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
}

export function daysLater(day: string, days: number): string {
  return shifted(day, (date) => date.setUTCDate(date.getUTCDate() + days));
}

/** The same day some months on, or that month's last one where it has no such day. */
export function monthsLater(day: string, months: number): string {
  return shifted(day, (date) => {
    const wanted = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + months);
    if (date.getUTCDate() !== wanted) date.setUTCDate(0);
  });
}

function shifted(day: string, shift: (date: Date) => void): string {
  const date = new Date(`${day}T00:00:00Z`);
  shift(date);
  return date.toISOString().slice(0, 10);
}
