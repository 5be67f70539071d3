import type { Card, Content } from '../../fronts/cards/contract.ts';
import { MOST_CARDS } from '../../fronts/contract.ts';

/** Where a card stands, or would: `at` is counted in the container as it is, before anything moves. */
export interface Place {
  container: number;
  at: number;
}

export interface Placing {
  id: number;
  draft: Content;
}

/** Every place for a card, in the order of the page: before each card of each container, and after its last one. */
export function placesOf(containers: readonly Placing[]): Place[] {
  return containers.flatMap(({ id, draft }) =>
    Array.from({ length: draft.cards.length + 1 }, (_, at) => ({ container: id, at })),
  );
}

/** The next place in a direction; at the end of the page it stays. `container`: the top of the next container. */
export function stepFrom(
  containers: readonly Placing[],
  place: Place | null,
  by: { places: 1 | -1 } | { containers: 1 | -1 },
): Place | null {
  const places = placesOf(containers);
  if (place === null) return places[0] ?? null;
  if ('places' in by) {
    const here = places.findIndex((one) => isSame(one, place));
    return places[Math.max(0, Math.min(places.length - 1, here + by.places))] ?? null;
  }
  const here = containers.findIndex(({ id }) => id === place.container);
  const next = containers[Math.max(0, Math.min(containers.length - 1, here + by.containers))];
  return next ? { container: next.id, at: 0 } : null;
}

export function isSame(one: Place | null, other: Place | null): boolean {
  return one?.container === other?.container && one?.at === other?.at;
}

/**
 * The contents that change when a card is put down, those that gain before those that lose: whatever breaks off between them, no
 * card is lost. `from`: where it stood; null: it comes from beside the page. A story stands in a container once: what stood there
 * of it makes room. Null: the container is full.
 */
export function put(
  containers: readonly Placing[],
  card: Card,
  from: Place | null,
  to: Place,
): { id: number; draft: Content }[] | null {
  const target = containers.find(({ id }) => id === to.container);
  if (!target) return [];
  const before = target.draft.cards.findIndex(({ story }) => story === card.story);
  const known =
    before >= 0 && from?.container !== to.container && from === null ? target.draft.cards[before] : undefined;
  const left = target.draft.cards.filter(({ story }) => story !== card.story);
  if (left.length >= MOST_CARDS) return null;
  const at = before >= 0 && before < to.at ? to.at - 1 : to.at;
  const gains = { id: target.id, draft: { ...target.draft, cards: left.toSpliced(at, 0, known ?? card) } };
  if (before === at && known === undefined && from?.container === to.container) return [];
  const source =
    from && from.container !== to.container ? containers.find(({ id }) => id === from.container) : undefined;
  return source ? [gains, { id: source.id, draft: without(source.draft, card.story) }] : [gains];
}

export function without(draft: Content, story: Card['story']): Content {
  return { ...draft, cards: draft.cards.filter((card) => card.story !== story) };
}
