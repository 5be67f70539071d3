import type { Instant } from '../base/clock.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Card, Content } from './cards/contract.ts';

/** A card as it is kept, with who placed it. */
export interface StoredCard extends Card {
  placedAt: Instant;
  placedBy: PersonId | null;
}

export interface StoredContent extends Omit<Content, 'cards'> {
  cards: StoredCard[];
}

/** What readers had in one container, before or after a launch; `content` null: nothing. */
export interface LaunchedState {
  id: number;
  content: StoredContent | null;
  position: string | null;
}

/** What a launch that waits for its hour will put into one container; `content` null: it goes. */
export interface WaitingState {
  id: number;
  revision: number;
  content: StoredContent | null;
  position: string;
}

export function parsed<Shape>(json: string): Shape {
  return JSON.parse(json) as Shape;
}

/** Every story that a container names, sublinks too. */
export function storiesOf({ cards }: Pick<StoredContent, 'cards'>): ArticleId[] {
  return [...new Set(cards.flatMap(({ story, sublinks }) => [story, ...sublinks.map((link) => link.story)]))];
}

/** What the newsroom is told, and sends back: without who placed what. */
export function plainContent(content: StoredContent): Content {
  return { ...content, cards: content.cards.map(({ placedAt: _at, placedBy: _by, ...card }) => card) };
}
