import { ownLanguage } from '../moments.ts';
/** A day in the reader's own words and zone. */
export function dayText(at: number): string {
  return new Intl.DateTimeFormat(ownLanguage(), { dateStyle: 'medium' }).format(at);
}

/** Bytes as people say them. */
export function bytesText(bytes: number): string {
  const step = bytes >= 1_000_000 ? (['megabyte', 1_000_000] as const) : (['kilobyte', 1_000] as const);
  const amount = new Intl.NumberFormat(document.documentElement.lang || 'en', {
    ...{ style: 'unit', unit: step[0], maximumFractionDigits: 1 },
  });
  return amount.format(bytes / step[1]);
}

/** The value of a `datetime-local` field, in the reader's zone; '' for none. */
export function fieldOf(at: number | null): string {
  if (at === null) return '';
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function instantOf(field: string): number | null {
  const at = field ? new Date(field).getTime() : Number.NaN;
  return Number.isFinite(at) ? at : null;
}
