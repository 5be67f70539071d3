import type { Question } from '../../base/answer.ts';
import type { Instant } from '../../base/clock.ts';
import type { Paper, PublicSection } from '../../paper/public.ts';
import { isPeriod, type Period, spanOf } from './archive-dates.ts';
import { pageNumber } from './list-place.ts';

/** What was asked of the search page, with everything that makes no sense left out. */
export interface SearchAsked {
  words: string;
  section: PublicSection | null;
  /** slug, not yet known to exist */
  author: string;
  /** days as `2026-08-21`, both included; '' for none */
  from: string;
  until: string;
  sort: 'relevance' | 'newest';
  page: number;
}

export const SEARCH = '/search/';
export const LONGEST_WORDS = 200;

export function searchAsked({ query }: Pick<Question, 'query'>, { sectionByPath }: Paper): SearchAsked {
  const text = (name: string, longest: number): string =>
    (query.get(name) ?? '')
      .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
      .trim()
      .slice(0, longest)
      .toWellFormed();
  return {
    words: text('q', LONGEST_WORDS),
    section: sectionByPath.get(text('section', 400)) ?? null,
    author: text('author', 200),
    from: dayFrom(text('from', 20)) ? text('from', 20) : '',
    until: dayFrom(text('until', 20)) ? text('until', 20) : '',
    sort: query.get('sort') === 'newest' ? 'newest' : 'relevance',
    page: pageNumber(query.get('page') ?? '1') ?? 1,
  };
}

/** The address of a search; what is as by default is left out, so that one search has one address. */
export function searchPath(asked: Partial<SearchAsked>): string {
  const query = new URLSearchParams();
  if (asked.words) query.set('q', asked.words);
  if (asked.section) query.set('section', asked.section.path);
  if (asked.author) query.set('author', asked.author);
  if (asked.from) query.set('from', asked.from);
  if (asked.until) query.set('until', asked.until);
  if (asked.sort === 'newest') query.set('sort', 'newest');
  if (asked.page && asked.page > 1) query.set('page', String(asked.page));
  return query.size > 0 ? `${SEARCH}?${query}` : SEARCH;
}

/** The instants between which the days lie, in the paper's zone. */
export function searchSpan({ from, until }: SearchAsked, zone: string): { from?: Instant; until?: Instant } {
  const [first, last] = [dayFrom(from), dayFrom(until)];
  return {
    ...(first ? { from: spanOf(first, zone).from } : {}),
    ...(last ? { until: spanOf(last, zone).until } : {}),
  };
}

function dayFrom(text: string): Period | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return null;
  const period = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isPeriod(period) ? period : null;
}
