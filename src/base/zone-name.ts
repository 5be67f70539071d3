/**
 * The short name of a zone's time at an instant, as readers know it: `CET`, `MEZ`, `EST`; where no name is in use, what it
 * is ahead of UTC: `UTC+3`, in every language.
 */
export function zoneNames(language: string, zone: string): (at: number) => string {
  const formats = [language, ...ENGLISH].map(
    (locale) => new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone: zone, timeZoneName: 'short' }),
  );
  return (at) => {
    let last = '';
    for (const format of formats) {
      last = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      if (last && !/\d/.test(last)) return last;
    }
    return last.replace(/^GMT/, 'UTC');
  };
}

/** Each knows the names that are in use where it is spoken. */
const ENGLISH = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA'];

/** Prints a date with the zone's name in the place of what the language would say. */
export function withZoneName(format: Intl.DateTimeFormat, name: (at: number) => string): (at: number) => string {
  if (!format.resolvedOptions().timeZoneName) return (at) => format.format(at);
  return (at) => {
    const own = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    // not put together from the parts: their spaces are not those of the whole
    const whole = format.format(at);
    const from = whole.lastIndexOf(own);
    return own && from >= 0 ? whole.slice(0, from) + name(at) + whole.slice(from + own.length) : whole;
  };
}
