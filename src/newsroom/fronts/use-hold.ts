import { useEffect, useRef, useState } from 'react';
import type { Card } from '../../fronts/cards/contract.ts';
import type { useStrings } from '../strings/use-strings.ts';
import type { Desk } from './front-desk.ts';
import { isSame, type Place, put, stepFrom } from './places.ts';

export interface Held {
  card: Card;
  name: string;
  /** null: from beside the front */
  from: Place | null;
  /** `drag`: the mouse has it, and drops it by itself */
  by: 'drag' | 'hand';
}

export interface Hold {
  held: Held | null;
  at: Place | null;
  take(held: Held): void;
  over(place: Place): void;
  drop(place?: Place): void;
  cancel(): void;
}

type Words = ReturnType<typeof useStrings>['fronts'];

/**
 * A card that is on its way: dragged, or taken up with Space, Enter or a touch. The arrow keys choose the place then, wherever the
 * focus is; Enter puts it down and Escape leaves it where it was. Afterwards the focus is on the card.
 */
export function useHold({ front, change, nameOf, say, mayEdit }: Desk, words: Words): Hold {
  const [held, setHeld] = useState<Held | null>(null);
  const [at, setAt] = useState<Place | null>(null);
  const back = useRef<HTMLElement | null>(null);
  const containers = front.containers.filter(({ isRemoved }) => !isRemoved);
  const nameAt = (place: Place) => {
    const container = containers.find(({ id }) => id === place.container);
    return { name: container ? nameOf(container.draft) : '', of: (container?.draft.cards.length ?? 0) + 1 };
  };
  const over = (place: Place): void => {
    if (isSame(place, at)) return;
    setAt(place);
    const { name, of } = nameAt(place);
    if (held?.by === 'hand') say(words.atPlace(place.at + 1, of, name));
  };
  const end = (): void => {
    setHeld(null);
    setAt(null);
  };
  const cancel = (): void => {
    if (held) say(words.putBack(held.name));
    end();
    back.current?.focus();
  };
  const drop = (place: Place | null = at): void => {
    if (!held || !place) {
      cancel();
      return;
    }
    const { name } = nameAt(place);
    const changed = put(containers, held.card, held.from, place);
    if (!changed) {
      say(words.full(name));
      return;
    }
    for (const { id, draft } of changed) {
      const container = containers.find((one) => one.id === id);
      if (container) change(container, draft);
    }
    const now = changed[0]?.draft.cards.findIndex(({ story }) => story === held.card.story) ?? place.at;
    say(words.putDown(held.name, now + 1, name));
    end();
    focusCard(place.container, held.card.story);
  };
  const take = (next: Held): void => {
    if (!mayEdit) return;
    back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setHeld(next);
    const [first] = containers;
    setAt(next.from ?? (next.by === 'hand' && first ? { container: first.id, at: 0 } : null));
    if (next.by === 'hand') say(words.taken(next.name));
  };
  const latest = useRef({ containers, at, over, drop, cancel });
  latest.current = { containers, at, over, drop, cancel };
  const isByHand = held?.by === 'hand';
  useEffect(() => {
    if (!isByHand) return;
    const keys = (event: KeyboardEvent): void => {
      const now = latest.current;
      const isOnButton = event.target instanceof Element && event.target.closest('[data-holding]') !== null;
      const step = STEPS[event.key];
      if (step) {
        const next = stepFrom(now.containers, now.at, step);
        if (next) now.over(next);
      } else if (event.key === 'Escape') now.cancel();
      else if ((event.key === 'Enter' || event.key === ' ') && !isOnButton) now.drop();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', keys, true);
    return () => document.removeEventListener('keydown', keys, true);
  }, [isByHand]);
  return { held, at, take, over, drop, cancel };
}

const STEPS: Readonly<Record<string, Parameters<typeof stepFrom>[2]>> = {
  ArrowDown: { places: 1 },
  ArrowUp: { places: -1 },
  ArrowRight: { containers: 1 },
  ArrowLeft: { containers: -1 },
  PageDown: { containers: 1 },
  PageUp: { containers: -1 },
};

/** The handle of a card has the focus as soon as the card stands there. */
export function focusCard(container: number, story: number): void {
  requestAnimationFrame(() => {
    const handle = document.querySelector<HTMLElement>(`[data-handle="${container}-${story}"]`);
    handle?.focus();
    handle?.scrollIntoView({ block: 'nearest' });
  });
}
