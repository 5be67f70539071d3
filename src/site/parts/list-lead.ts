import type { Card } from '../../articles/public.ts';
import type { Front, PlacedCard } from '../../fronts/public.ts';

/**
 * The head of a list's first page and what remains for the list. What is sticky goes first; the lead is the first of the
 * next three that has a picture. Lists of fewer than four stories have no head but their first story.
 */
export function leadOf(cards: readonly Card[]): { lead: Front['lead']; rest: Card[] } {
  const ordered = [...cards.filter(({ sticky }) => sticky), ...cards.filter(({ sticky }) => !sticky)];
  const lead = ordered[0]?.sticky
    ? ordered[0]
    : (ordered.slice(0, 3).find(({ picture }) => picture !== null) ?? ordered[0] ?? null);
  const others = ordered.filter((card) => card !== lead);
  const seconds = others.slice(0, 2);
  const lines = others.slice(2, others.length >= 9 ? 6 : others.length >= 5 ? 5 : 2);
  const head = { lead, seconds, lines };
  const above = new Set(leadCards(head));
  return { lead: head, rest: cards.filter((card) => !above.has(card)) };
}

/** The stories of a lead block in their order. */
export function leadCards({ lead, seconds, lines }: Front['lead']): Card[] {
  return [...(lead ? [lead] : []), ...seconds, ...lines];
}

/** How many second stories a lead block has. */
const SECONDS = 4;

/** The cards of a lead container in their places: the first leads; what an editor made small is a line. */
export function leadOfCards(cards: readonly PlacedCard[]): Front['lead'] {
  const [lead = null, ...rest] = cards;
  const isSmall = ({ placed }: PlacedCard): boolean => placed?.size === 'small';
  const seconds = rest.filter((card) => !isSmall(card)).slice(0, SECONDS);
  return { lead, seconds, lines: rest.filter((card) => !seconds.includes(card)) };
}
