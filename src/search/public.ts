import type { Card } from '../articles/public.ts';
import type { Instant } from '../base/clock.ts';
import type { AuthorId, SectionId } from '../base/ids.ts';

export interface PublicSearch {
  /**
   * Stories and pages that match, best first (matches in headlines and recent stories weigh more). Word forms of the
   * paper's languages and accents are folded; `"…"` is a phrase; `-word` excludes; no other syntax exists, so no input
   * is an error. Three queries at most.
   */
  find(request: SearchRequest): Promise<SearchResult>;
}

export interface SearchRequest {
  words: string;
  /** the last word may be the beginning of one */
  isTyping?: boolean;
  section?: SectionId;
  author?: AuthorId;
  /** published in [from, until) */
  from?: Instant;
  until?: Instant;
  sort: 'relevance' | 'newest';
  page: number;
  size: number;
}

/** `context`: pieces of the text around matches; `hit` pieces are to be marked. Plain text, no markup. */
export interface SearchResult {
  /** how many can be paged through: at most the best 2,000 */
  total: number;
  /** whether there are more than `total`; the reader is told to narrow the search */
  more: boolean;
  hits: { card: Card; context: { text: string; hit: boolean }[] }[];
  topics: { slug: string; name: string }[];
  authors: { slug: string; name: string; jobTitle: string }[];
  sections: SectionId[];
}
