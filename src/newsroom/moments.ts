/** Times as people read them, in the zone of the device and the language of the newsroom. */
export function momentText(at: number, now = Date.now()): string {
  const then = new Date(at);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) return format(clock(), at);
  if (then.getFullYear() === today.getFullYear()) return format({ day: 'numeric', month: 'short', ...clock() }, at);
  return format({ day: 'numeric', month: 'short', year: 'numeric' }, at);
}

/** In full, with the zone. */
export function wholeMoment(at: number): string {
  return format({ dateStyle: 'full', timeStyle: 'long' }, at);
}

/** How an hour is written where the reader is: "8:51 AM", "08:51". */
export function clock(): Intl.DateTimeFormatOptions {
  const { hour12 } = new Intl.DateTimeFormat(ownLanguage(), { hour: 'numeric' }).resolvedOptions();
  return { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, at: number): string {
  const language = ownLanguage();
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language, options);
    formats.set(key, found);
  }
  return found.format(at);
}

/** The first moment of a day in the device's zone. @param date `2026-11-03` */
export function dayBegins(date: string, daysLater = 0): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day + daysLater).getTime();
}

/** The newsroom's language as it is written where the reader is: `en` becomes their `en-GB`. */
export function ownLanguage(): string {
  const language = document.documentElement.lang || 'en';
  const base = language.split('-')[0];
  return navigator.languages.find((own) => own.split('-')[0] === base) ?? language;
}
