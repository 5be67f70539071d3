import type { PublicArticles, PublicTaxonomy } from '../articles/public.ts';
import type { Instant } from '../base/clock.ts';
import type { PublicComments } from '../comments/public.ts';
import type { PublicFronts } from '../fronts/public.ts';
import type { Paper, PublicAddresses } from '../paper/public.ts';
import type { PublicSearch } from '../search/public.ts';

/** All that pages are made from. None of it can return anything unpublished. */
export interface Reader {
  /** the paper as it is now; the same value until something about it changes */
  paper(): Paper;
  articles: PublicArticles;
  taxonomy: PublicTaxonomy;
  addresses: PublicAddresses;
  fronts: PublicFronts;
  comments: PublicComments;
  search: PublicSearch;
  /** scheme and host of the paper, no trailing slash */
  origin: string;
  now(): Instant;
}
