import type { Card } from '../articles/public.ts';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { Backfill, Overrides } from './cards/contract.ts';
import type { FrontKey } from './front-key.ts';
import type { Layout } from './layouts.ts';

export { type FrontKey, tagOf } from './front-key.ts';

/** The home page and the fronts of sections and topics: what editors launched, or what the rule makes. */
export interface PublicFronts {
  /** Home by the rule. At most four queries; no story twice. */
  home(): Promise<Front>;
  /** The head of a section's first page by the rule, from its newest stories. One query. */
  sectionFront(section: SectionId): Promise<Front['lead']>;
  /** What editors launched; null: nobody did, and the rule makes it. At most five queries, none where it is null. */
  curated(key: FrontKey): Promise<CuratedFront | null>;
  /** what stands on every page now; no query */
  breaking(): PublicBreaking | null;
}

export interface Front {
  /** the lead story first, then the seconds, then text-only lines */
  lead: { lead: PlacedCard | null; seconds: PlacedCard[]; lines: PlacedCard[] };
  blocks: FrontBlock[];
  latest: Card[];
}

export interface FrontBlock {
  kind: 'section' | 'opinion';
  section: SectionId;
  cards: Card[];
}

export interface CuratedFront {
  containers: CuratedContainer[];
  /** everything placed on it, shown or not: what becomes of these changes the page */
  placed: ArticleId[];
}

export interface CuratedContainer {
  id: number;
  /** '': by its rule */
  name: string;
  layout: Layout;
  backfill: Backfill;
  exempt: boolean;
  /** of a `topic` backfill, where the topic is still there */
  topic: { name: string; slug: string } | null;
  /** at least one, in their order, with the words and pictures of the card */
  cards: PlacedCard[];
}

/** A story as it stands in a container. */
export interface PlacedCard extends Card {
  placed?: {
    size: Overrides['size'];
    showByline: boolean;
    sublinks: { id: ArticleId; path: string; headline: string; language: string }[];
  };
}

export interface PublicBreaking {
  id: number;
  text: string;
  /** of its story; null: it has none */
  path: string | null;
  language: string;
  endsAt: Instant;
}
