import type { Instant } from '../base/clock.ts';
import type { Settings } from './settings.ts';

/** The canonical address of a new story, by the paper's pattern. Years, months and days are the paper's, not UTC's. */
export function articlePath(
  settings: Pick<Settings, 'articlePath' | 'zone'>,
  story: { slug: string; id: number; publishedAt: Instant; sectionPath: string; authorSlug: string },
): string {
  const [year, month, day] = calendarOf(settings.zone).format(story.publishedAt).split('-') as [string, string, string];
  const parts: Record<string, string> = {
    year,
    month,
    day,
    section: story.sectionPath || 'stories',
    slug: story.slug,
    id: String(story.id),
    author: story.authorSlug || 'staff',
  };
  return settings.articlePath.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] as string);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** One a zone: to make it takes a hundred times as long as to ask it. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const made = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
  calendars.set(timeZone, made);
  return made;
}

export function sectionPath(settings: Pick<Settings, 'sectionBase'>, path: string): string {
  return `${settings.sectionBase}${path}/`;
}

export function topicPath(settings: Pick<Settings, 'topicBase'>, slug: string): string {
  return `${settings.topicBase}${slug}/`;
}

export function authorPath(settings: Pick<Settings, 'authorBase'>, slug: string): string {
  return `${settings.authorBase}${slug}/`;
}

const QUERY_FORMS = ['p', 'page_id', 'cat', 'author', 'attachment_id', 'tag', 'category_name', 'author_name'];

/**
 * The key that an old address is kept and looked up under (see the `redirects` table): decoded once, NFC, no double or
 * trailing slash, lower case; with a query only where it alone names the thing (`/?p=12`). Never throws.
 */
export function addressKey(path: string, query: URLSearchParams = new URLSearchParams()): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // a stray percent sign is a character like any other
  }
  const plain = `/${decoded}`
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
  const form = plain === '/' ? QUERY_FORMS.find((name) => query.has(name)) : undefined;
  return form ? `/?${form}=${query.get(form)?.toLowerCase()}` : plain;
}
