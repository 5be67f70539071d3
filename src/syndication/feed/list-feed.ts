import type { ListOf, PublicArticle } from '../../articles/public.ts';
import { directionOf } from '../../base/language.ts';
import type { Wire } from '../sources.ts';
import { type Feed, type FeedFormat, tagUri } from './feed.ts';
import { feedPath } from './feed-address.ts';
import { itemTags, storyId, storyItem } from './story-item.ts';

/** A list of stories that can be followed. `title` is '' for the whole paper. */
export interface Followed {
  of: ListOf;
  /** names it in the feed's identity: `all`, `section/3` */
  key: string;
  /** path of its page */
  page: string;
  title: string;
  description: string;
  tags: string[];
}

/** So many withdrawn stories are named, newest first. */
const TOMBSTONES = 50;

/**
 * One query; of an Atom feed of the paper or a section, two: the one format that can say what is gone. Feeds of topics and
 * authors cost a query to be found, and say it by leaving it out.
 */
export async function listFeed(followed: Followed, format: FeedFormat, wire: Wire): Promise<Feed> {
  const stories = await wire.articles.feed(followed.of, wire.paper.settings.feedSize);
  const { of } = followed;
  const saysGone = format === 'atom' && ('all' in of || 'section' in of);
  const gone = saysGone ? await wire.articles.tombstones(of, TOMBSTONES) : [];
  const items = stories.map((story) => storyItem(story, wire));
  return {
    ...feedHead(wire, format, followed),
    updatedAt: newest([...items.map(({ changedAt }) => changedAt), ...gone.map(({ at }) => at)]),
    touchedAt: newest([...stories.map(({ touchedAt }: PublicArticle) => touchedAt), ...gone.map(({ at }) => at)]),
    items,
    withdrawn: gone.map(({ id, guid, at, reason }) => ({ id: storyId(wire.origin, id, guid), at, reason })),
    tags: [...followed.tags, ...stories.flatMap(itemTags)],
  };
}

/** What feeds of all kinds say about themselves. */
export function feedHead(
  { origin, urls, paper: { settings } }: Wire,
  format: FeedFormat,
  { key, page, title, description }: Pick<Followed, 'key' | 'page' | 'title' | 'description'>,
) {
  return {
    id: tagUri(origin, `feed/${key}`),
    title: title ? `${title} – ${settings.name}` : settings.name,
    description: description || (title ? '' : settings.description || settings.tagline),
    home: urls.absolute(page),
    self: urls.absolute(feedPath(page, format)),
    language: settings.language,
    direction: directionOf(settings.language),
    publisher: settings.name,
  };
}

export function newest(instants: readonly number[]): number | null {
  return instants.length ? Math.max(...instants) : null;
}
