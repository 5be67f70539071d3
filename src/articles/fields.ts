import type { Instant } from '../base/clock.ts';
import type { AuthorId, MediaId } from '../base/ids.ts';
import type { CropName, Inline } from '../content/document.ts';

/** What the page looks like; the word of `articles.design`. */
export type Design = 'news' | 'analysis' | 'opinion' | 'feature' | 'gallery' | 'page';
export const DESIGNS: readonly Design[] = ['news', 'analysis', 'opinion', 'feature', 'gallery', 'page'];

/** How the lead picture stands; the word of `articles.display`. */
export type Display = 'standard' | 'showcase' | 'immersive';
export const DISPLAYS: readonly Display[] = ['standard', 'showcase', 'immersive'];

/** The type of work, where readers must be told; '' for plain news. The word of `articles.genre`. */
export type Genre =
  | ''
  | 'analysis'
  | 'opinion'
  | 'review'
  | 'interview'
  | 'explainer'
  | 'live'
  | 'obituary'
  | 'sponsored'
  | 'satire';
export const GENRES: readonly Genre[] = [
  '',
  'analysis',
  'opinion',
  'review',
  'interview',
  'explainer',
  'live',
  'obituary',
  'sponsored',
  'satire',
];

/** The shape of `leadJson`: the lead picture in this use. `missing` names the address of one that could not be had. */
export interface Lead {
  media: MediaId | null;
  missing?: string;
  alt: string;
  decorative?: true;
  /** on the story's own page; absent: the whole picture. Cards have their own shape */
  crop?: CropName;
  caption: Inline[];
  credit?: string;
}

/** The shape of `bylineJson`. `text`: free by-line that replaces the made one ("Staff and agencies"), or ''. */
export interface Byline {
  people: { author: AuthorId; role: Role }[];
  text: string;
}
export type Role = 'text' | 'reporting' | 'photographs' | 'graphics' | 'translation' | 'research';

/** The shape of `searchJson`: what search engines and networks are told instead of headline and standfirst. */
export interface SearchFields {
  title?: string;
  description?: string;
  socialTitle?: string;
  socialDescription?: string;
  socialMedia?: MediaId;
  /** instead of the headline on fronts */
  frontHeadline?: string;
  /** an address elsewhere that is the original of this text */
  canonical?: string;
  noindex?: true;
  /** former "read next" and other fields of another system that have no place here, by name; never shown */
  legacy?: Record<string, string>;
}

/** One line of the public ledger of an article; what was retracted and came before readers again says both. */
export interface Change {
  kind: 'update' | 'correction' | 'clarification' | 'retraction' | 'republication';
  note: string;
  at: Instant;
  /** where the note stands: before the text, or absent: only in the ledger after it */
  place?: 'above';
  /** the edition that brought it; absent where an import said so */
  edition?: number;
}

/**
 * The shape of `originsJson`: of what readers have, the edition that brought it as it is, where a line of the ledger stands for
 * that edition; else 0. `blocks`: of the document in normal form, each.
 */
export interface Origins {
  headline: number;
  standfirst: number;
  lead: number;
  blocks: number[];
}
