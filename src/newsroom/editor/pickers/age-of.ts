const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `3 days ago`, in the language given; `at` in milliseconds. */
export function ageOf(at: number, language: string, now: number = Date.now()): string {
  const words = new Intl.RelativeTimeFormat(language || 'en', { numeric: 'auto' });
  const past = now - at;
  const step = STEPS.find(([, length]) => Math.abs(past) >= length);
  return step ? words.format(-Math.round(past / step[1]), step[0]) : words.format(0, 'minute');
}
