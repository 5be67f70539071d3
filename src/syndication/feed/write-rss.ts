import { isoInstant } from '../../base/clock.ts';
import { rfc822 } from '../dates.ts';
import { element, textElement, type Xml, xmlDocument } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';

/** RSS 2.0 (rssboard.org/rss-specification) with the content, dc, atom, media and slash modules. No e-mail is invented. */
export function writeRss(feed: Feed): string {
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...NAMESPACES },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.home),
        element('description', {}, feed.description || feed.title),
        element('language', {}, feed.language.toLowerCase()),
        element('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
        feed.updatedAt !== null && element('lastBuildDate', {}, rfc822(feed.updatedAt)),
        element('generator', {}, 'Standfirst'),
        element('docs', {}, 'https://www.rssboard.org/rss-specification'),
        ...feed.items.map((item) => rssItem(item, feed)),
      ),
    ),
  );
}

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
};

function rssItem(item: FeedItem, feed: Feed): Xml {
  return element(
    'item',
    {},
    element('title', {}, item.title || item.url),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, rfc822(item.publishedAt)),
    item.changedAt > item.publishedAt && element('dcterms:modified', {}, isoInstant(item.changedAt)),
    item.authors.map(({ name }) => textElement('dc:creator', name)),
    item.language !== feed.language && element('dc:language', {}, item.language),
    item.categories.map((category) => textElement('category', category)),
    textElement('description', asHtml(item.summary)),
    textElement('content:encoded', item.html),
    item.picture &&
      element(
        'media:content',
        {
          url: item.picture.url,
          medium: 'image',
          type: 'image/jpeg',
          width: item.picture.width,
          height: item.picture.height,
        },
        item.picture.alt && element('media:description', { type: 'plain' }, item.picture.alt),
        item.picture.credit && element('media:credit', {}, item.picture.credit),
      ),
    item.enclosure &&
      element('enclosure', { url: item.enclosure.url, length: item.enclosure.bytes, type: item.enclosure.type }),
    item.comments && [
      element('comments', {}, item.comments.page),
      element('wfw:commentRss', {}, item.comments.feed),
      element('slash:comments', {}, String(item.comments.count)),
    ],
  );
}

/** RSS 2.0 takes an item's description for markup (RSS Advisory Board, profile, `description`): words must be written as such. */
function asHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
