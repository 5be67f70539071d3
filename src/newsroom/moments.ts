/** Times as people read them, in the zone of the device and the language of the newsroom. */
export function momentText(at: number, now = Date.now()): string {
  const then = new Date(at);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) return format({ hour: '2-digit', minute: '2-digit' }, at);
  if (then.getFullYear() === today.getFullYear())
    return format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }, at);
  return format({ day: 'numeric', month: 'short', year: 'numeric' }, at);
}

/** In full, with the zone. */
export function wholeMoment(at: number): string {
  return format({ dateStyle: 'full', timeStyle: 'long' }, at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, at: number): string {
  const language = document.documentElement.lang || 'en';
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language, options);
    formats.set(key, found);
  }
  return found.format(at);
}
