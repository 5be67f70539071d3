import type { Instant } from '../base/clock.ts';
import { type Direction, directionOf } from '../base/language.ts';
import { withZoneName, zoneNames } from '../base/zone-name.ts';
import { CATALOGUE, type Key, type Strings } from './strings.ts';

/** How the paper speaks to its readers: strings, dates, numbers and lists in its language and time zone. */
export interface Voice {
  /** BCP 47 */
  language: string;
  direction: Direction;
  /** The string with `{names}` filled in; plain text, not HTML. A `count` also chooses the plural form. */
  say(key: Key, values?: Record<string, string | number>): string;
  /** In the paper's zone: `day` 21 August 2026; `minute` with hour and zone; `short` 21 Aug 2026; `hour` 09:50 CET. */
  date(at: Instant, form: DateForm): string;
  /** The parts of an instant by the paper's calendar. */
  calendar(at: Instant): { year: number; month: number; day: number };
  month(year: number, month: number): string;
  number(value: number): string;
  /** of a file, e.g. `2.1 MB` */
  size(bytes: number): string;
  list(names: string[]): string;
  /** a list's parts, for lists of elements; `index` counts the elements, `null` stands for words between */
  parts(count: number): { index: number | null; words: string }[];
  /** compares names as the language sorts them */
  compare(one: string, other: string): number;
}

export type DateForm = 'day' | 'weekday' | 'minute' | 'short' | 'hour';

/** @param language of the words around; `zone` an IANA name */
export function createVoice(language: string, zone: string): Voice {
  const strings: Strings = CATALOGUE[language.toLowerCase().split('-')[0] as string] ?? (CATALOGUE.en as Strings);
  const spoken = strings === CATALOGUE.en && !language.toLowerCase().startsWith('en') ? 'en' : language;
  // plain `en` writes dates as 21 August 2026, with the names of zones, but for papers in the Americas
  const written = spoken === 'en' && !zone.startsWith('America/') ? 'en-GB' : spoken;
  const plural = new Intl.PluralRules(spoken);
  const numbers = new Intl.NumberFormat(spoken);
  const lists = new Intl.ListFormat(written, { type: 'conjunction' });
  const collator = new Intl.Collator(language);
  const zoneName = zoneNames(written, zone);
  const dates = Object.fromEntries(
    Object.entries(FORMS).map(([form, options]) => [
      form,
      withZoneName(new Intl.DateTimeFormat(written, { calendar: 'gregory', ...options, timeZone: zone }), zoneName),
    ]),
  ) as Record<DateForm, (at: Instant) => string>;
  const months = new Intl.DateTimeFormat(spoken, {
    calendar: 'gregory',
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const plain = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  return {
    language: spoken,
    direction: directionOf(spoken),
    say(key, values = {}) {
      const entry = strings[key];
      const count = values.count;
      const text =
        typeof entry === 'string' ? entry : (typeof count === 'number' && entry[plural.select(count)]) || entry.other;
      return text.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return name === 'count' && typeof value === 'number' ? numbers.format(value) : String(value);
      });
    },
    date: (at, form) => firstOfMonth(dates[form](at), spoken),
    calendar(at) {
      const [year, month, day] = plain.format(at).split('-').map(Number) as [number, number, number];
      return { year, month, day };
    },
    month: (year, month) => months.format(Date.UTC(year, month - 1, 1)),
    size(bytes) {
      const [unit, value] = bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
      return new Intl.NumberFormat(spoken, {
        style: 'unit',
        unit: unit as string,
        maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
      }).format(Math.max(value as number, 1));
    },
    number: (value) => numbers.format(value),
    list: (names) => lists.format(names),
    parts: (count) =>
      lists
        .formatToParts(Array.from({ length: count }, (_, at) => String(at)))
        .map(({ type, value }) => ({ index: type === 'element' ? Number(value) : null, words: value })),
    compare: (one, other) => collator.compare(one, other),
  };
}

/** French says `1er août`, which the formatter does not know. */
function firstOfMonth(date: string, language: string): string {
  return language.startsWith('fr') ? date.replace(/(?<!\d)1(?= \p{L})/u, '1er') : date;
}

const FORMS: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  minute: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    hourCycle: 'h23',
  },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  hour: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', hourCycle: 'h23' },
};
