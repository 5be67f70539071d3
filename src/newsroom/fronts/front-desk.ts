import { createContext, useContext } from 'react';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Card, Content, PlacedStory } from '../../fronts/cards/contract.ts';
import type { Container, Front } from '../../fronts/contract.ts';
import type { DraftKeeper, OwnDraft } from './keep-drafts.ts';

export type Picture = Front['pictures'][number];

/** What every part of one front's screen knows and may do. */
export interface Desk {
  front: Front;
  own: ReadonlyMap<number, OwnDraft>;
  keeper: DraftKeeper;
  mayEdit: boolean;
  story(id: ArticleId): PlacedStory | undefined;
  picture(id: MediaId): Picture | undefined;
  /** of stories from beside the front, so that a card is whole at once */
  learn(stories: readonly PlacedStory[], pictures?: readonly Picture[]): void;
  /** as readers see it */
  headlineOf(card: Pick<Card, 'story'> & { overrides?: Card['overrides'] }): string;
  nameOf(content: Content): string;
  change(container: Container, draft: Content): void;
  /** told to those who do not see it */
  say(sentence: string): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('there is no front around this');
  return desk;
}
