import { ads } from './formats/ads.ts';
import { feeds } from './formats/feeds.ts';
import { humans } from './formats/humans.ts';
import { llms } from './formats/llms.ts';
import { manifest } from './formats/manifest.ts';
import { newsSitemap } from './formats/news-sitemap.ts';
import { oembed } from './formats/oembed.ts';
import { openSearch } from './formats/open-search.ts';
import { robots } from './formats/robots.ts';
import { security } from './formats/security.ts';
import { sitemaps } from './formats/sitemaps.ts';
import { storyText } from './formats/story-text.ts';
import { trust } from './formats/trust.ts';
import { wellKnown } from './formats/well-known.ts';
import type { Format } from './sources.ts';

/** Every format, in the order asked. A new one is a file, a golden file and a line here. */
export const FORMATS: readonly Format[] = [
  feeds,
  sitemaps,
  newsSitemap,
  storyText,
  oembed,
  robots,
  security,
  trust,
  ads,
  wellKnown,
  humans,
  llms,
  manifest,
  openSearch,
];
