import type { Instant } from '../../base/clock.ts';
import type { Direction } from '../../base/language.ts';

/** A feed before it is written in a format. All addresses are absolute; all texts plain, but `html`. */
export interface Feed {
  /** permanent, a tag URI */
  id: string;
  title: string;
  description: string;
  /** the page that it follows */
  home: string;
  /** the feed's own address in the format asked for */
  self: string;
  language: string;
  direction: Direction;
  publisher: string;
  /** the newest material change of its items; null: it has none */
  updatedAt: Instant | null;
  /** the last change of any kind, for `Last-Modified` */
  touchedAt: Instant | null;
  items: FeedItem[];
  /** stories that it carried and that were withdrawn since (RFC 6721) */
  withdrawn: { id: string; at: Instant; reason: string }[];
  tags: string[];
}

export interface FeedItem {
  /** permanent; of imported stories the one they had */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** the whole text, or null where the paper gives only summaries */
  html: string | null;
  publishedAt: Instant;
  changedAt: Instant;
  language: string;
  authors: { name: string; url: string | null }[];
  categories: string[];
  picture: { url: string; width: number; height: number; alt: string; credit: string } | null;
  /** sound or film that goes with the story */
  enclosure: { url: string; type: string; bytes: number; title: string } | null;
  /** address of the comments and of their feed; null where there are none to come */
  comments: { page: string; feed: string; count: number } | null;
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** RFC 4151. The date only says when we held the host; it never moves, so that the identity never does. */
export function tagUri(origin: string, what: string): string {
  return `tag:${new URL(origin).hostname},2026:${what}`;
}
