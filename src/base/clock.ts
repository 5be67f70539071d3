/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. Column and field names of instants end in `At`. */
export type Instant = number;

/** Tells the time. Commands take it from their context, so that tests can set it. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now();

/** ISO 8601 in UTC with seconds, e.g. `2026-08-21T09:50:00Z`; the form of feeds and structured data. */
export function isoInstant(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
