import type { ListOf } from '../../articles/public.ts';
import { DAY } from '../dates.ts';
import { jpeg } from '../feed/story-html.ts';
import { urlSet } from '../sitemap/url-set.ts';
import type { Format, Wire } from '../sources.ts';

export const NEWS_SITEMAP = '/news-sitemap.xml';

/** The stories of the last 48 hours, and a minute's less: the file is read some time after it was made. */
export function fresh({ now }: Pick<Wire, 'now'>): ListOf {
  return { from: now() - 2 * DAY + 60_000, until: now() + 1 };
}

/**
 * Stories of the last 48 hours, at most 1,000 (Google's reference of news sitemaps). Advertisements are no news;
 * what was left out of feeds is.
 */
export const newsSitemap: Format = {
  name: 'news-sitemap',
  async answer({ path }, wire) {
    if (path !== NEWS_SITEMAP) return null;
    const stories = await wire.articles.feed(fresh(wire), 1000, 'all');
    const news = stories.filter(
      ({ kind, genre, search }) => kind === 'story' && genre !== 'sponsored' && !search.noindex && !search.canonical,
    );
    return urlSet(
      news.map((story) => ({
        loc: wire.urls.absolute(story.path),
        news: {
          publisher: wire.paper.settings.name,
          language: story.language,
          publishedAt: story.publishedAt,
          title: story.headline,
        },
        pictures: story.picture ? [jpeg(story.picture, wire).url] : [],
      })),
      { tags: ['latest', 'sitemap', 'paper', ...news.map(({ id }) => `line:${id}`)] },
    );
  },
};
