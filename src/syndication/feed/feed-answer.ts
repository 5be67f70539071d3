import type { Answer } from '../../base/answer.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { writeAtom } from './write-atom.ts';
import { writeJson } from './write-json.ts';
import { writeRss } from './write-rss.ts';

/** The feed in its format. Any site may read it (standards: cross-origin `*`). */
export function feedAnswer(feed: Feed, format: FeedFormat): Answer {
  const { type, write } = WRITERS[format];
  return {
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' },
    body: write(feed),
    tags: [...new Set([...feed.tags, 'paper'])],
    ...(feed.touchedAt !== null && { lastModified: feed.touchedAt }),
    maxAge: 300,
  };
}

const WRITERS: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  rss: { type: 'application/rss+xml', write: writeRss },
  atom: { type: 'application/atom+xml', write: writeAtom },
  json: { type: 'application/feed+json', write: writeJson },
};
