import type { ListOf, PublicArticle } from '../../articles/public.ts';
import { directionOf } from '../../base/language.ts';
import type { Wire } from '../sources.ts';
import { type Feed, type FeedFormat, tagUri } from './feed.ts';
import { feedPath } from './feed-address.ts';
import { itemTags, storyItem } from './story-item.ts';

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

/** One query. */
export async function listFeed(followed: Followed, format: FeedFormat, wire: Wire): Promise<Feed> {
  const stories = await wire.articles.feed(followed.of, wire.paper.settings.feedSize);
  const items = stories.map((story) => storyItem(story, wire));
  return {
    ...feedHead(wire, format, followed),
    updatedAt: newest(items.map(({ changedAt }) => changedAt)),
    touchedAt: newest(stories.map(({ touchedAt }: PublicArticle) => touchedAt)),
    items,
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
