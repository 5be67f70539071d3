import type { Instant } from '../base/clock.ts';
import type { ArticleId, CommentId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';

export interface PublicComments {
  /** Approved comments of an article as threads, oldest first; pingbacks and trackbacks apart. One query. */
  of(article: ArticleId): Promise<{ threads: PublicComment[]; pings: PublicPing[]; total: number }>;
  /** The newest approved comments of all live articles, without answers, for feeds. One query. */
  latest(limit: number): Promise<LatestComment[]>;
}

export interface LatestComment {
  comment: PublicComment;
  article: { id: ArticleId; path: string; headline: string; language: string };
}

export interface PublicComment {
  id: CommentId;
  author: string;
  /** http(s) only, or null */
  authorUrl: string | null;
  /** whether the writer is one of the paper's authors */
  byStaff: boolean;
  at: Instant;
  body: Document;
  replies: PublicComment[];
}

export interface PublicPing {
  id: CommentId;
  title: string;
  url: string | null;
  at: Instant;
}
