import type { PublicArticle } from '../../articles/public.ts';
import type { LatestComment, PublicComment } from '../../comments/public.ts';
import { renderFeed } from '../../content/render/feed.tsx';
import type { References } from '../../content/render/references.ts';
import { renderText } from '../../content/render/text.ts';
import type { Wire } from '../sources.ts';
import { excerpt } from './excerpt.ts';
import { type Feed, type FeedFormat, type FeedItem, tagUri } from './feed.ts';
import { feedHead, newest } from './list-feed.ts';
import { renderOptions } from './story-html.ts';

/** The comments of one story, newest first. One query. */
export async function storyCommentsFeed(story: PublicArticle, format: FeedFormat, wire: Wire): Promise<Feed> {
  const { threads } = await wire.comments.of(story.id);
  const latest = flat(threads)
    .sort((a, b) => b.at - a.at || b.id - a.id)
    .slice(0, MOST)
    .map((comment) => ({ comment, article: story }));
  return feedOf(latest, format, wire, {
    key: `comments/${story.id}`,
    page: story.path,
    title: `${wire.words.comments}: ${story.headline}`,
    description: story.standfirst,
    tags: [`article:${story.id}`, `comments:${story.id}`],
  });
}

/** The newest comments of the paper. One query. */
export async function latestCommentsFeed(format: FeedFormat, wire: Wire): Promise<Feed> {
  const latest = await wire.comments.latest(MOST);
  return feedOf(latest, format, wire, {
    key: 'comments',
    page: '/comments/',
    title: wire.words.comments,
    description: '',
    tags: ['comments', 'latest'],
  });
}

const MOST = 50;

function feedOf(
  latest: LatestComment[],
  format: FeedFormat,
  wire: Wire,
  about: { key: string; page: string; title: string; description: string; tags: string[] },
): Feed {
  const items = latest.map((one) => commentItem(one, wire));
  const home = about.page === '/comments/' ? wire.urls.absolute('/') : wire.urls.absolute(about.page);
  const changed = newest(items.map(({ changedAt }) => changedAt));
  const articles = latest.flatMap(({ article }) => [`article:${article.id}`, `comments:${article.id}`]);
  return {
    ...feedHead(wire, format, about),
    home,
    updatedAt: changed,
    touchedAt: changed,
    items,
    withdrawn: [],
    tags: [...about.tags, ...articles],
  };
}

function commentItem({ comment, article }: LatestComment, wire: Wire): FeedItem {
  const url = `${wire.urls.absolute(article.path)}#comment-${comment.id}`;
  const author = comment.author || wire.words.anonymous;
  return {
    id: tagUri(wire.origin, `comment/${comment.id}`),
    url,
    title: wire.words.on(author, article.headline),
    summary: excerpt(renderText(comment.body)),
    html: renderFeed(comment.body, NOTHING, renderOptions(article, wire)),
    publishedAt: comment.at,
    changedAt: comment.at,
    language: article.language,
    // what a reader gave as their own site is not the paper's to recommend
    authors: [{ name: author, url: null }],
    categories: [],
    picture: null,
    enclosure: null,
    comments: null,
  };
}

// Comments refer to nothing of ours by identity.
const NOTHING: References = { article: () => null, media: () => null, file: () => '', picture: () => null };

function flat(comments: readonly PublicComment[]): PublicComment[] {
  return comments.flatMap((comment) => [comment, ...flat(comment.replies)]);
}
