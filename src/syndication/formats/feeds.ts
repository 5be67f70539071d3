import type { Answer } from '../../base/answer.ts';
import type { Moved } from '../../paper/public.ts';
import { latestCommentsFeed, storyCommentsFeed } from '../feed/comments-feed.ts';
import type { FeedFormat } from '../feed/feed.ts';
import { feedAddress, feedPath } from '../feed/feed-address.ts';
import { feedAnswer } from '../feed/feed-answer.ts';
import { followedAt } from '../feed/followed.ts';
import { listFeed } from '../feed/list-feed.ts';
import { redirect } from '../plain-file.ts';
import type { Format, Wire } from '../sources.ts';

/** RSS, Atom and JSON Feed of the paper, sections, topics, authors, comments and the comments of a story. */
export const feeds: Format = {
  name: 'feeds',
  async answer(question, wire) {
    const asked = feedAddress(question);
    if (!asked) return null;
    const { page, format } = asked;
    if (page === '/comments/') return feedAnswer(await latestCommentsFeed(format, wire), format);
    const followed = await followedAt(page, wire);
    if (followed) return feedAnswer(await listFeed(followed, format, wire), format);
    const story = (await wire.articles.atPath(page)) ?? (await wire.articles.atPath(page.slice(0, -1)));
    if (story) return feedAnswer(await storyCommentsFeed(story, format, wire), format);
    const target = await wire.addresses.redirect(page, new URLSearchParams());
    return target && formerFeed(target, format, wire);
  },
};

/** The feed of a page that used to be elsewhere is at its new place. */
function formerFeed(target: Moved, format: FeedFormat, { paper, urls }: Wire): Answer | null {
  const section = target.to === 'section' ? paper.sectionById.get(target.id) : undefined;
  const page = section
    ? urls.section(section)
    : target.to === 'topic'
      ? urls.topic(target.slug)
      : target.to === 'author'
        ? urls.author(target.slug)
        : target.to === 'article'
          ? target.path
          : null;
  if (page === null) return null;
  return redirect(urls.absolute(feedPath(page.endsWith('/') ? page : `${page}/`, format)));
}
