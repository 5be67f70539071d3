import type { PublicArticle } from '../../articles/public.ts';
import { renderText } from '../../content/render/text.ts';
import { changedAt } from '../dates.ts';
import type { Wire } from '../sources.ts';
import { excerpt } from './excerpt.ts';
import { type FeedItem, tagUri } from './feed.ts';
import { feedPath } from './feed-address.ts';
import { jpeg, storyHtml } from './story-html.ts';

export function storyItem(story: PublicArticle, wire: Wire): FeedItem {
  const { urls, paper } = wire;
  const url = urls.absolute(story.path);
  const section = story.sectionId === null ? undefined : paper.sectionById.get(story.sectionId);
  return {
    id: storyId(wire.origin, story.id, story.guid),
    url,
    title: [labelOf(story, wire), story.headline].filter(Boolean).join(': '),
    summary: story.standfirst || story.search.description || excerpt(renderText(story.document)),
    html: paper.settings.feedFullText ? storyHtml(story, wire) : null,
    publishedAt: story.publishedAt,
    changedAt: changedAt(story),
    language: story.language,
    authors: authorsOf(story, wire),
    categories: [...new Set([...(section ? [section.name] : []), ...story.topics.map(({ name }) => name)])],
    picture: story.picture
      ? { ...jpeg(story.picture, wire), alt: story.alt, credit: story.lead?.credit ?? story.picture.credit }
      : null,
    enclosure: enclosureOf(story, wire),
    comments:
      story.commentsOpen || story.commentCount > 0
        ? { page: `${url}#comments`, feed: urls.absolute(feedPath(story.path, 'rss')), count: story.commentCount }
        : null,
  };
}

/** Names a story for ever. */
export function storyId(origin: string, id: number, guid: string | null): string {
  return guid || tagUri(origin, `story/${id}`);
}

/** What of the paper's an item shows: when it changes, so does the feed. */
export function itemTags(story: PublicArticle): string[] {
  return [
    `article:${story.id}`,
    ...story.byline.map(({ id }) => `profile:${id}`),
    ...[...story.links.keys()].map((id) => `line:${id}`),
    ...[...story.media.keys()].map((id) => `media:${id}`),
  ];
}

/** Paid texts and satire are told from news wherever they are read; nothing for the rest. */
export function labelOf({ genre }: Pick<PublicArticle, 'genre'>, { words }: Wire): string {
  return genre === 'sponsored' || genre === 'satire' ? words.labels[genre] : '';
}

function authorsOf(story: PublicArticle, { urls }: Wire): FeedItem['authors'] {
  if (story.bylineText) return [{ name: story.bylineText, url: null }];
  const writers = story.byline.filter(({ role }) => role === 'text');
  return (writers.length ? writers : story.byline).map(({ name, slug }) => ({
    name,
    url: urls.absolute(urls.author(slug)),
  }));
}

function enclosureOf(story: PublicArticle, { urls }: Wire): FeedItem['enclosure'] {
  for (const media of story.media.values()) {
    if (media.kind !== 'audio' && media.kind !== 'video') continue;
    return { url: urls.absolute(urls.file(media)), type: media.mime, bytes: media.bytes, title: media.title };
  }
  return null;
}
