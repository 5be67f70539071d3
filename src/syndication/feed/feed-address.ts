import type { Question } from '../../base/answer.ts';
import type { FeedFormat } from './feed.ts';

/** A question for a feed: of what page (`/`, `/news/europe/`, `/comments/`), and in which format. */
export interface FeedAddress {
  page: string;
  format: FeedFormat;
}

/**
 * Reads our addresses (`…feed.xml`, `…atom.xml`, `…feed.json`) and those that WordPress answers at: `…/feed/`,
 * `…/feed/rss2/`, `…/feed/atom/`, `/rss/`, `?feed=rss2`.
 */
export function feedAddress({ path, query }: Question): FeedAddress | null {
  const own = /^(.*\/)(feed\.xml|atom\.xml|feed\.json)$/.exec(path);
  if (own) return { page: own[1] as string, format: OWN[own[2] as string] as FeedFormat };
  const former = /^(.*\/)feed(?:\/(rss2?|rdf|atom|json))?\/?$/i.exec(path);
  if (former) return { page: former[1] as string, format: FORMER[former[2]?.toLowerCase() ?? 'rss2'] as FeedFormat };
  if (/^\/(?:rss|rss2|rdf|atom)(?:\/|\.xml)?$/i.test(path))
    return { page: '/', format: path.startsWith('/atom') ? 'atom' : 'rss' };
  const asked = query.get('feed')?.toLowerCase();
  if (!asked || !path.endsWith('/')) return null;
  // of a story, section, topic or author: where its feed is now is the site's to say
  if (path === '/' && NAMING.some((name) => query.get(name))) return null;
  const name = asked.replace(/^comments-/, '');
  // `?feed=__proto__` is no format
  if (!Object.hasOwn(FORMER, name)) return null;
  const format = FORMER[name] as FeedFormat;
  return { page: asked.startsWith('comments-') ? '/comments/' : path, format };
}

/** The address of a page's feed. */
export function feedPath(page: string, format: FeedFormat): string {
  return `${page}${Object.keys(OWN).find((name) => OWN[name] === format)}`;
}

/** Parameters by which WordPress names what the feed is of. */
const NAMING = [
  'p',
  'page_id',
  'name',
  'pagename',
  'attachment_id',
  'cat',
  'category_name',
  'tag',
  'author',
  'author_name',
  'm',
  'year',
  's',
];

const OWN: Record<string, FeedFormat> = { 'feed.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json' };
const FORMER: Record<string, FeedFormat> = {
  rss: 'rss',
  rss2: 'rss',
  rdf: 'rss',
  feed: 'rss',
  atom: 'atom',
  json: 'json',
};
