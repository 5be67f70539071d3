import type { Answer } from '../../base/answer.ts';
import { isoInstant } from '../../base/clock.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

/** One address of a sitemap (sitemaps.org/protocol), with its pictures and its news data where it has them. */
export interface SitemapUrl {
  loc: string;
  /** the last material change; absent where nobody can say */
  changedAt?: number;
  pictures?: string[];
  news?: { publisher: string; language: string; publishedAt: number; title: string };
}

export function urlSet(urls: readonly SitemapUrl[], more: Pick<Answer, 'tags'> & Partial<Answer>): Answer {
  return xmlAnswer(element('urlset', NAMESPACES, ...urls.map(urlOf)), more);
}

export function xmlAnswer(root: Xml, more: Pick<Answer, 'tags'> & Partial<Answer>): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    body: xmlDocument(root),
    maxAge: 300,
    ...more,
  };
}

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

function urlOf({ loc, changedAt, pictures = [], news }: SitemapUrl): Xml {
  return element(
    'url',
    {},
    element('loc', {}, loc),
    changedAt !== undefined && element('lastmod', {}, isoInstant(changedAt)),
    news &&
      element(
        'news:news',
        {},
        element(
          'news:publication',
          {},
          element('news:name', {}, news.publisher),
          element('news:language', {}, newsLanguage(news.language)),
        ),
        element('news:publication_date', {}, isoInstant(news.publishedAt)),
        element('news:title', {}, news.title),
      ),
    pictures.map((picture) => element('image:image', {}, element('image:loc', {}, picture))),
  );
}

/** ISO 639, but for the two forms of Chinese (Google's news sitemap reference). */
function newsLanguage(language: string): string {
  const tag = language.toLowerCase();
  if (/^zh\b/.test(tag)) return /hant|-tw|-hk|-mo/.test(tag) ? 'zh-tw' : 'zh-cn';
  return tag.split('-')[0] as string;
}
