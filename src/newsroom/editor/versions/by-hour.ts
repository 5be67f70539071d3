import { ownLanguage } from '../../moments.ts';

/** Things newest first, put together by the hour of the device's clock in which they ended. */
export function byHour<Thing extends { at: number }>(
  things: readonly Thing[],
): { hour: number; label: string; of: Thing[] }[] {
  const hours: { hour: number; label: string; of: Thing[] }[] = [];
  for (const thing of things) {
    const hour = new Date(thing.at).setMinutes(0, 0, 0);
    const last = hours.at(-1);
    if (last?.hour === hour) last.of.push(thing);
    else hours.push({ hour, label: hourLabel(hour), of: [thing] });
  }
  return hours;
}

function hourLabel(hour: number): string {
  const format = new Intl.DateTimeFormat(ownLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return format.formatRange(hour, hour + 3_600_000);
}
