import type { Instant } from '../../../base/clock.ts';
import { offsetAt } from '../../../base/zone-offset.ts';

/** The places whose clocks an export may have followed; the first of equals is taken. */
const ZONES = (
  'UTC Europe/London Europe/Paris Europe/Athens Europe/Istanbul Europe/Moscow Europe/Lisbon Europe/Kyiv America/New_York ' +
  'America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage Pacific/Honolulu America/Halifax ' +
  'America/St_Johns America/Sao_Paulo America/Argentina/Buenos_Aires America/Bogota America/Caracas America/Mexico_City ' +
  'America/Santiago America/Asuncion Africa/Lagos Africa/Johannesburg Africa/Nairobi Africa/Cairo Africa/Casablanca Asia/Dubai ' +
  'Asia/Tehran Asia/Jerusalem Asia/Beirut Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Yangon Asia/Bangkok ' +
  'Asia/Shanghai Asia/Tokyo Asia/Kabul Asia/Colombo Asia/Tashkent Australia/Perth Australia/Adelaide Australia/Darwin ' +
  'Australia/Brisbane Australia/Sydney Pacific/Noumea Pacific/Auckland Pacific/Apia Atlantic/Azores Atlantic/Reykjavik'
).split(' ');
const MOST = 400;

/** Collects how far local times were ahead of UTC, and says whose clocks did the same, summer time included. */
export class ZoneGuess {
  readonly #seen: { at: Instant; offset: number }[] = [];
  #count = 0;

  add(gmt: Instant | null, local: Instant | null): void {
    if (gmt === null || local === null || Math.abs(local - gmt) > 15 * 3_600_000) return;
    this.#count++;
    if (this.#seen.length < MOST) this.#seen.push({ at: gmt, offset: local - gmt });
    // evenly over a file of any length
    else if (this.#count % 7 === 0) this.#seen[this.#count % MOST] = { at: gmt, offset: local - gmt };
  }

  /** The zone and the share of dates that agree with it, or null where nothing is known or nothing fits most of them. */
  zone(language: string): { zone: string; share: number } | null {
    if (this.#seen.length === 0) return null;
    let best: { zone: string; share: number } | null = null;
    for (const zone of [...(LIKELY[language.toLowerCase().split('-')[0] ?? ''] ?? []), ...ZONES]) {
      const agree = this.#seen.filter(({ at, offset }) => Math.abs(offsetAt(at, zone) - offset) < 60_000).length;
      const share = agree / this.#seen.length;
      if (!best || share > best.share + 1e-9) best = { zone, share };
    }
    return best && best.share >= 0.6 ? best : null;
  }
}

/** Of zones with the same clocks, the one that speaks the paper's language. */
const LIKELY: Record<string, string[]> = {
  de: ['Europe/Berlin', 'Europe/Vienna'],
  es: ['Europe/Madrid', 'America/Mexico_City', 'America/Bogota', 'America/Argentina/Buenos_Aires'],
  it: ['Europe/Rome'],
  nl: ['Europe/Amsterdam'],
  pl: ['Europe/Warsaw'],
  tr: ['Europe/Istanbul'],
  uk: ['Europe/Kyiv'],
  ru: ['Europe/Moscow'],
  ar: ['Africa/Cairo', 'Asia/Riyadh', 'Asia/Dubai'],
  sv: ['Europe/Stockholm'],
  pt: ['America/Sao_Paulo', 'Europe/Lisbon'],
  ja: ['Asia/Tokyo'],
  ko: ['Asia/Seoul'],
  zh: ['Asia/Shanghai', 'Asia/Taipei'],
  id: ['Asia/Jakarta'],
};
