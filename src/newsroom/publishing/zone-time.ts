import { offsetAt } from '../../base/zone-offset.ts';

/**
 * The moments at which clocks in a zone show a local time: one; none where clocks leap over it; two, the earlier first,
 * where they go back and show it twice.
 * @param local as a field of the browser has it: `2026-03-29T02:30`
 * @param zone IANA name
 */
export function momentsOf(local: string, zone: string): number[] {
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown)) return [];
  // no zone is further from Greenwich than a day, and none changes twice within two
  const offsets = new Set([shown - DAY, shown + DAY].map((at) => offsetAt(at, zone)));
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((at) => localOf(at, zone) === local.slice(0, 16))
    .sort((one, other) => one - other);
}

/** What clocks in the zone show at a moment, to the minute: `2026-11-03T18:00`. */
export function localOf(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** The first local time that clocks show after the gap in which this one lies. */
export function afterGap(local: string, zone: string): string {
  const shown = Date.parse(`${local}Z`);
  return localOf(shown - offsetAt(shown - DAY, zone), zone);
}

const DAY = 86_400_000;
