import type { CardState } from '../../fronts/cards/contract.ts';
import type { Container, Front } from '../../fronts/contract.ts';
import type { OwnDraft } from './keep-drafts.ts';

/** The front with what is not saved yet in place of what the server has. What it said of a card goes along with the card. */
export function withOwn(front: Front, own: ReadonlyMap<number, OwnDraft>): Front {
  if (own.size === 0) return front;
  return { ...front, containers: front.containers.map((one) => ownOf(one, own.get(one.id))) };
}

function ownOf(container: Container, entry: OwnDraft | undefined): Container {
  if (!entry) return container;
  const { draft } = entry;
  const states = new Map(container.draft.cards.map(({ story }, at) => [story, container.draftState[at]]));
  const plain: CardState = { placedAt: null, placedBy: null, warnings: [] };
  return {
    ...container,
    draft,
    draftState: draft.cards.map(({ story }) => states.get(story) ?? plain),
    isPending: true,
  };
}
