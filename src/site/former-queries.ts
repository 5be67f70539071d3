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
export async function queryAddress(site: Site, question: Question): Promise<Answer | null> {
  const { path, query } = question;
  const isFront = path === '/';
  if ((isFront && query.size === 0) || !/^\/(?:index\.php)?$/i.test(path)) return null;
  const words = query.get('s');
  if (words !== null) return moved(`${site.urls.absolute('/search/')}?${new URLSearchParams({ q: words })}`, ['paper']);
  const target = await site.addresses.redirect('/', withNumbers(query));
  if (target) return withFeed(await follow(site, target, '/'), question);
  for (const [name, find] of Object.entries(FORMS)) {
    const value = query.get(name);
    // an empty one asks for nothing
    if (value)
      return (
        withFeed(await find(site, value, query), question) ??
        notFound(site, { path: `/${NAMES.has(name) ? value : ''}`, query })
      );
  }
  return isFront ? null : moved(site.urls.absolute('/'), ['paper']);
}

/** The same thing's feed, where one was asked for (`?feed=atom&cat=3`) and the thing has one. */
function withFeed<Given extends Answer | null>(answer: Given, { query }: Question): Given {
  const feed = query.get('feed')?.toLowerCase().replace('comments-', '');
  const location = answer?.status === 301 ? answer.headers.location : undefined;
  if (!answer || !feed || !location || !FED.some((name) => query.get(name)) || /[?#]|\/media\//.test(location))
    return answer;
  const file = feed === 'atom' ? 'atom.xml' : 'feed.xml';
  return { ...answer, headers: { ...answer.headers, location: `${location.replace(/\/$/, '')}/${file}` } };
}

const FED = ['p', 'page_id', 'name', 'pagename', 'cat', 'category_name', 'tag', 'author', 'author_name'];

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

type Find = (site: Site, value: string, query: URLSearchParams) => Promise<Answer | null> | Answer | null;

const unknown: Find = () => null;

/** The surest first: of `?p=12&paged=2` the number counts. */
const FORMS: Record<string, Find> = {
  p: unknown,
  page_id: unknown,
  attachment_id: unknown,
  name: (site, slug) => (/^[^/]+$/.test(slug) ? storyAt(site, slug) : null),
  pagename: (site, way) => storyAt(site, way),
  attachment: (site, slug) => storyAt(site, slug),
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
  year: ({ urls }, year, query) => {
    const rest = ['monthnum', 'day'].map((name) => query.get(name)).filter((part) => part !== null);
    const period = readPeriod([year, ...rest.map((part) => part.padStart(2, '0'))].join(''));
    return period && moved(urls.absolute(periodPath(period)), LATER);
  },
  paged: (site, number) => {
    const page = pageNumber(number);
    return page === null ? null : pageOfAll(site, page);
  },
};

/** The story or page of this name, at its own address or where an old one of that form leads. */
async function storyAt(site: Site, way: string): Promise<Answer | null> {
  const path = `/${way.replace(/^\/+|\/+$/g, '')}/`;
  const story = await site.articles.atPath(path);
  if (story) return moved(site.urls.absolute(story.path), [`article:${story.id}`, ...LATER]);
  const target = await site.addresses.redirect(path, new URLSearchParams());
  return target && follow(site, target, path);
}

/** Whose values are words to look for. */
const NAMES = new Set(['name', 'pagename', 'attachment', 'tag', 'category_name', 'author_name']);

/** What is named may come later, or move. */
const LATER = ['latest', 'redirects', 'paper'];
