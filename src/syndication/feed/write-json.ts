import { isoInstant } from '../../base/clock.ts';
import { dropXmlControls } from '../../base/escape.ts';
import type { Feed, FeedItem } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJson(feed: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self,
      ...(feed.description && { description: feed.description }),
      language: feed.language,
      authors: [{ name: feed.publisher, url: new URL('/', feed.home).href }],
      items: feed.items.map((item) => jsonItem(item, feed)),
    },
    (_, value) => (typeof value === 'string' ? dropXmlControls(value) : value),
    2,
  )}\n`;
}

function jsonItem(item: FeedItem, feed: Feed): Record<string, unknown> {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    // one of the two is required (section "items")
    ...(item.html ? { content_html: item.html } : { content_text: item.summary || item.title }),
    ...(item.summary && { summary: item.summary }),
    ...(item.picture && { image: item.picture.url }),
    date_published: isoInstant(item.publishedAt),
    date_modified: isoInstant(item.changedAt),
    ...(item.authors.length && {
      authors: item.authors.map(({ name, url }) => ({ name, ...(url && { url }) })),
    }),
    ...(item.categories.length && { tags: item.categories }),
    ...(item.language !== feed.language && { language: item.language }),
    ...(item.enclosure && {
      attachments: [
        {
          url: item.enclosure.url,
          mime_type: item.enclosure.type,
          size_in_bytes: item.enclosure.bytes,
          ...(item.enclosure.title && { title: item.enclosure.title }),
        },
      ],
    }),
  };
}
