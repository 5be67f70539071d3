import type { PublicArticle } from '../articles/public.ts';
import type { Key } from './strings.ts';

type Design = PublicArticle['design'];
type Display = PublicArticle['display'];
export type Genre = PublicArticle['genre'];

/** What sets one design of a story apart from another; everything else is the same page. */
export interface DesignLook {
  /** class of `main`; the styles know nothing else of the design */
  className: string;
  /** label where the genre has none of its own */
  label: Key | null;
  /** the writer's portrait stands with the by-line */
  portrait: boolean;
  /** the first paragraph may carry a drop cap */
  dropCap: boolean;
  /** readers are told when the story is old */
  ages: boolean;
  /** kicker, by-line, dates, sharing, authors, neighbours, related stories: what a story has and a page has not */
  story: boolean;
}

export const DESIGN: Readonly<Record<Design, DesignLook>> = {
  news: { className: 'news', label: null, portrait: false, dropCap: false, ages: true, story: true },
  analysis: {
    className: 'analysis',
    label: 'genre.analysis',
    portrait: false,
    dropCap: false,
    ages: true,
    story: true,
  },
  opinion: { className: 'opinion', label: 'genre.opinion', portrait: true, dropCap: true, ages: true, story: true },
  feature: { className: 'feature', label: null, portrait: false, dropCap: true, ages: false, story: true },
  gallery: { className: 'pictures', label: 'genre.gallery', portrait: false, dropCap: false, ages: false, story: true },
  page: { className: 'static', label: null, portrait: false, dropCap: false, ages: false, story: false },
};

/** The width that the lead picture has: `lead` the text column, `wide` text and side, `full` the whole page. */
export const DISPLAY: Readonly<Record<Display, 'lead' | 'wide' | 'full'>> = {
  standard: 'lead',
  showcase: 'wide',
  immersive: 'full',
};

/** The label that says what kind of work a story is, or null for plain news. */
export function genreLabel({ genre, design }: { genre: Genre; design: Design }): Key | null {
  return genre === '' ? DESIGN[design].label : `genre.${genre}`;
}
