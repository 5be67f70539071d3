import type { Card } from '../articles/public.ts';
import type { Front } from './public.ts';
import { LEAD_CHOICE, SLOTS } from './slots.ts';

/**
 * The head of a front: the newest sticky story leads; without one, the newest of the first {@link LEAD_CHOICE} that has a
 * picture, else the newest. Seconds: what else is sticky, then the newest. Lines: the next ones. `newest` and `sticky` are newest first; every story is used once.
 */
export function leadBlock(newest: readonly Card[], sticky: readonly Card[]): Front['lead'] {
  const rest = unique([...sticky, ...newest]);
  const lead = sticky[0] ?? newest.slice(0, LEAD_CHOICE).find(({ picture }) => picture) ?? newest[0] ?? null;
  const others = rest.filter(({ id }) => id !== lead?.id);
  return {
    lead,
    seconds: others.slice(0, SLOTS.seconds.size),
    lines: others.slice(SLOTS.seconds.size, SLOTS.seconds.size + SLOTS.lines.size),
  };
}

/** Without doubles, in the order given. */
export function unique(cards: readonly Card[]): Card[] {
  const seen = new Set<number>();
  return cards.filter(({ id }) => !seen.has(id) && seen.add(id));
}
