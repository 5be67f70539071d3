import type { Answer, Question } from '../base/answer.ts';
import { follow, pageOfAll } from './former-addresses.ts';
import { moved } from './moved.ts';
import type { Site } from './page.ts';
import { notFound } from './pages/not-found.page.tsx';
import { periodPath, readPeriod } from './parts/archive-dates.ts';
import { pageNumber } from './parts/list-place.ts';

/**
 * What WordPress names in the query of `/` (WordPress: `WP::parse_request`): a search, a story, page or file by its number,
 * a section, topic or author, a span of time, a page of all. What it names and nothing is known of is not here; it is not
 * the front.
 */
export async function queryAddress(site: Site, { path, query }: Question): Promise<Answer | null> {
  if (path !== '/' || query.size === 0) return null;
  const words = query.get('s');
  if (words !== null) return moved(`${site.urls.absolute('/search/')}?${new URLSearchParams({ q: words })}`, ['paper']);
  const target = await site.addresses.redirect(path, withNumbers(query));
  if (target) return follow(site, target, path);
  for (const [name, find] of Object.entries(FORMS)) {
    const value = query.get(name);
    // an empty one asks for nothing
    if (value) return (await find(site, value)) ?? notFound(site, { path: `/${NAMES.has(name) ? value : ''}`, query });
  }
  return null;
}

/** WordPress reads numbers as far as they go: `?p=12/feed/` is `?p=12`. */
function withNumbers(query: URLSearchParams): URLSearchParams {
  const read = new URLSearchParams(query);
  for (const name of NUMBERS) {
    const number = /^\d+/.exec(query.get(name) ?? '')?.[0];
    if (number !== undefined) read.set(name, number);
  }
  return read;
}

const NUMBERS = ['p', 'page_id', 'attachment_id', 'cat', 'author'];

type Find = (site: Site, value: string) => Promise<Answer | null> | Answer | null;

const unknown: Find = () => null;

/** The surest first: of `?p=12&paged=2` the number counts. */
const FORMS: Record<string, Find> = {
  p: unknown,
  page_id: unknown,
  attachment_id: unknown,
  name: async (site, slug) => {
    const story = /^[^/]+$/.test(slug) ? await site.articles.atPath(`/${slug}/`) : null;
    return story && moved(site.urls.absolute(story.path), [`article:${story.id}`, ...LATER]);
  },
  cat: unknown,
  category_name: ({ paper, urls }, slug) => {
    const section =
      paper.sectionByPath.get(slug) ?? paper.sections.find((one) => one.slug === slug.split('/').at(-1)?.toLowerCase());
    return section ? moved(urls.absolute(urls.section(section)), LATER) : null;
  },
  tag: async ({ taxonomy, urls }, slug) => {
    const topic = await taxonomy.topic(slug.toLowerCase());
    return topic && moved(urls.absolute(urls.topic(topic.slug)), LATER);
  },
  author: unknown,
  author_name: async ({ taxonomy, urls }, slug) => {
    const author = await taxonomy.author(slug.toLowerCase());
    return author && moved(urls.absolute(urls.author(author.slug)), LATER);
  },
  m: ({ urls }, digits) => {
    // hours and minutes may follow
    const period = /^\d{4,14}$/.test(digits) ? readPeriod(digits.slice(0, 8)) : null;
    return period && moved(urls.absolute(periodPath(period)), LATER);
  },
  paged: (site, number) => {
    const page = pageNumber(number);
    return page === null ? null : pageOfAll(site, page);
  },
};

/** Whose values are words to look for. */
const NAMES = new Set(['name', 'tag', 'category_name', 'author_name']);

/** What is named may come later, or move. */
const LATER = ['latest', 'redirects', 'paper'];
