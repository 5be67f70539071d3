import type { ArticleId } from './ids.ts';

/** What was asked for, and nothing else: no header of the request can reach a page. Both are decoded and normalised. */
export interface Question {
  /** begins with a slash; percent-decoded, NFC */
  path: string;
  /** only the parameters that pages know, in the order of their names */
  query: URLSearchParams;
}

/** A page, feed or file as it is stored in the page cache and sent. */
export interface Answer {
  status: 200 | 301 | 302 | 400 | 404 | 410 | 501;
  /** `content-type` always; no caching or security headers (the server adds them), but `content-security-policy` parts below */
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** what the page shows: `article:9`, `section:3`, `topic:4`, `author:2`, `comments:9`, `front`, `latest`, `paper` … */
  tags: string[];
  /** the story whose own page it is; absent for every other page */
  story?: ArticleId;
  /** unix ms of the last change of what it shows, for `Last-Modified`; absent: none is sent */
  lastModified?: number;
  /** base64 SHA-256 hashes of the inline style and script elements in the body */
  styleHashes?: string[];
  scriptHashes?: string[];
  /** seconds; absent: the server's default for pages (60). 0: not to be kept by anyone */
  maxAge?: number;
}
