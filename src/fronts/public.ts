import type { Card } from '../articles/public.ts';
import type { SectionId } from '../base/ids.ts';

/** The home page and section fronts: named slots, filled by rule now and by editors later. */
export interface PublicFronts {
  /** Home. At most four queries; no story twice. */
  home(): Promise<Front>;
  /** The head of a section's first page, from its newest stories. One query. */
  sectionFront(section: SectionId): Promise<Front['lead']>;
}

export interface Front {
  /** the lead story first, then the seconds, then text-only lines */
  lead: { lead: Card | null; seconds: Card[]; lines: Card[] };
  blocks: FrontBlock[];
  latest: Card[];
}

export interface FrontBlock {
  kind: 'section' | 'opinion';
  section: SectionId;
  cards: Card[];
}
