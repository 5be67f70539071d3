import { redirect } from '../plain-file.ts';
import { pieces, pieceUrls } from '../sitemap/article-pieces.ts';
import { listUrls } from '../sitemap/list-urls.ts';
import { urlSet, xmlAnswer } from '../sitemap/url-set.ts';
import type { Format } from '../sources.ts';
import { element } from '../xml.ts';
import { fresh, NEWS_SITEMAP } from './news-sitemap.ts';

/**
 * Index and files of sitemaps.org/protocol: `/sitemap.xml`, `/sitemaps/pages-3.xml`, `/sitemaps/lists.xml`. Former addresses
 * of other systems lead to the index.
 */
export const sitemaps: Format = {
  name: 'sitemaps',
  async answer({ path }, wire) {
    const { urls } = wire;
    if (path === '/sitemap.xml') {
      const files = (await pieces(wire)).map((piece) => `/sitemaps/pages-${piece}.xml`);
      // a file of news without any is valid, but reported as a fault by search engines
      const [news = []] = await wire.articles.lists([{ of: fresh(wire), limit: 1 }]);
      const all = [...files, '/sitemaps/lists.xml', ...(news.length ? [NEWS_SITEMAP] : [])];
      return xmlAnswer(
        element(
          'sitemapindex',
          { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
          ...all.map((file) => element('sitemap', {}, element('loc', {}, urls.absolute(file)))),
        ),
        { tags: ['latest', 'sitemap', 'paper'] },
      );
    }
    if (path === '/sitemaps/lists.xml')
      return urlSet(await listUrls(wire), { tags: ['latest', 'sitemap', 'paper', 'authors'] });
    const piece = /^\/sitemaps\/pages-([1-9]\d{0,8})\.xml$/.exec(path)?.[1];
    if (piece) {
      const found = await pieceUrls(Number(piece), wire);
      return found && urlSet(found, { tags: ['edits', 'sitemap', 'paper'] });
    }
    return FORMER.test(path) ? redirect(urls.absolute('/sitemap.xml')) : null;
  },
};

const FORMER =
  /^\/(?:wp-sitemap(?:-[\w-]+)?\.xml|sitemap_index\.xml|sitemap-index\.xml|(?:post|page|category|post_tag|author)-sitemap\d*\.xml|sitemap\.xml\.gz|sitemap-\d+\.xml|sitemap\/)$/;
