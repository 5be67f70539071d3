import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

interface Held {
  element: Element;
  /** which of the cards it was in */
  card: number;
  name: string;
}

/**
 * A list of cards that go when they are decided. The focus stays where one was: on the same button of the card that
 * takes the place, else on the first thing that is left; it never falls back to the top of the page.
 */
export function FocusKept({ children }: { children: ReactNode }): ReactElement {
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => (ground.current ? keepFocusWithin(ground.current) : undefined), []);
  return (
    <div ref={ground} tabIndex={-1} className="focus-kept">
      {children}
    </div>
  );
}

function keepFocusWithin(ground: HTMLElement): () => void {
  let held: Held | null = null;
  const hold = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    const card = target.closest('article');
    held = { element: target, card: card ? cardsOf(ground).indexOf(card) : 0, name: nameOf(target) };
  };
  // who goes elsewhere by themselves is not fetched back
  const letGo = ({ target }: FocusEvent): void => {
    queueMicrotask(() => {
      if (held?.element === target && held?.element.isConnected) held = null;
    });
  };
  const watch = new MutationObserver(() => {
    if (!held || held.element.isConnected) return;
    if (document.activeElement === document.body) placeInstead(ground, held).focus({ preventScroll: true });
    else held = null;
  });
  ground.addEventListener('focusin', hold);
  ground.addEventListener('focusout', letGo);
  watch.observe(ground, { childList: true, subtree: true });
  return () => {
    ground.removeEventListener('focusin', hold);
    ground.removeEventListener('focusout', letGo);
    watch.disconnect();
  };
}

function placeInstead(within: HTMLElement, { card, name }: Held): HTMLElement {
  const cards = cardsOf(within);
  const next = cards[Math.min(card, cards.length - 1)] ?? within;
  const choices = [...next.querySelectorAll<HTMLElement>('button, a[href], input, textarea')];
  return choices.find((one) => nameOf(one) === name) ?? choices[0] ?? within;
}

function cardsOf(within: Element | null): Element[] {
  return [...(within?.querySelectorAll('article') ?? [])];
}

/** What can be read on it is the same on every card; what it is called may tell of the card. */
function nameOf(element: Element): string {
  return element.textContent || (element.getAttribute('aria-label') ?? '');
}
