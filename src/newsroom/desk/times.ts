import { useEffect, useState } from 'react';
import { momentText } from '../moments.ts';

/** The present, told anew so often. */
export function useNow(every = 15_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

/** A time as a desk says it: `10:30`, `tomorrow 10:30`, `24 Nov, 10:30`. */
export function dayTimeText(at: number, now: number, tomorrow: string): string {
  const next = new Date(now);
  next.setDate(next.getDate() + 1);
  const isTomorrow = new Date(at).toDateString() === next.toDateString();
  return isTomorrow ? `${tomorrow} ${momentText(at, at)}` : momentText(at, now);
}

/** For `<input type="datetime-local">` (HTML, local date and time strings), in the zone of the device. */
export function toLocalInput(at: number | null): string {
  if (at === null) return '';
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}`;
}

/** null where nothing, or no time, stands in the field. */
export function fromLocalInput(text: string): number | null {
  const at = text ? new Date(text).getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
