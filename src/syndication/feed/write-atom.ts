import { isoInstant } from '../../base/clock.ts';
import { element, textElement, type Xml, xmlDocument } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';

/** Atom 1.0 (RFC 4287). `updated` moves with material changes only (section 4.2.15). */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
        ...(feed.withdrawn.length > 0 && { 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' }),
        'xml:lang': feed.language,
      },
      element('id', {}, feed.id),
      element('title', { type: 'text' }, feed.title),
      textElement('subtitle', feed.description),
      element('updated', {}, isoInstant(feed.updatedAt ?? 0)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      element('author', {}, element('name', {}, feed.publisher), element('uri', {}, new URL('/', feed.home).href)),
      element('generator', {}, 'Standfirst'),
      ...feed.withdrawn.map(tombstone),
      ...feed.items.map((item) => entry(item, feed)),
    ),
  );
}

/** Who keeps a copy can let it go (RFC 6721, section 3). */
function tombstone({ id, at, reason }: Feed['withdrawn'][number]): Xml {
  return element(
    'at:deleted-entry',
    { ref: atomId(id), when: isoInstant(at) },
    reason ? element('at:comment', { type: 'text' }, reason) : null,
  );
}

function entry(item: FeedItem, feed: Feed): Xml {
  return element(
    'entry',
    { 'xml:lang': item.language === feed.language ? null : item.language },
    element('id', {}, atomId(item.id)),
    element('title', { type: 'text' }, item.title || item.url),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    item.enclosure &&
      element('link', {
        rel: 'enclosure',
        type: item.enclosure.type,
        length: item.enclosure.bytes,
        href: item.enclosure.url,
      }),
    element('published', {}, isoInstant(item.publishedAt)),
    element('updated', {}, isoInstant(item.changedAt)),
    item.authors.map(({ name, url }) => element('author', {}, element('name', {}, name), textElement('uri', url))),
    item.categories.map((term) => element('category', { term })),
    // an entry without either is no fault, but empty (section 4.1.1.1)
    textElement('summary', item.summary || (item.html ? '' : item.title)),
    item.html && element('content', { type: 'html' }, item.html),
    item.picture &&
      element('media:content', {
        url: item.picture.url,
        medium: 'image',
        type: 'image/jpeg',
        width: item.picture.width,
        height: item.picture.height,
      }),
  );
}

/** An id must be an IRI (RFC 4287, section 4.2.6); what another system called one need not be. */
function atomId(id: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) ? id : `urn:x-guid:${encodeURIComponent(id.toWellFormed())}`;
}
