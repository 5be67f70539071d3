import type { DragEvent, ReactElement } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import type { Changes } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useHeld } from '../hold-context.ts';
import { isSame } from '../places.ts';
import { DraftCard } from './DraftCard.tsx';

/** The cards of a draft, and the places between them while a card is on its way. */
export function DraftCards({ container, changes }: { container: Container; changes: Changes | null }): ReactElement {
  const { fronts: words } = useStrings();
  const { nameOf } = useDesk();
  const { held, at, over, drop } = useHeld();
  const { id, draft, draftState } = container;
  const name = nameOf(draft);
  const isOpen = held !== null && !container.isRemoved;
  const placeOf = (event: DragEvent, card: number): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY > top + height / 2 ? card + 1 : card;
  };
  const gap = (index: number): ReactElement | null => {
    if (!isOpen) return null;
    const place = { container: id, at: index };
    const isHere = isSame(at, place);
    if (held.by === 'drag') return isHere ? <li className="front-mark" aria-hidden /> : null;
    return (
      <li className="front-gap" data-here={isHere || undefined}>
        <button
          type="button"
          data-holding
          tabIndex={-1}
          ref={isHere ? (button) => button?.scrollIntoView({ block: 'nearest' }) : null}
          aria-label={words.putAt(index + 1, name)}
          onClick={() => drop(place)}
        >
          {words.put}
        </button>
      </li>
    );
  };
  return (
    <ol
      className="front-cards"
      aria-label={words.draftOf(name)}
      data-over={(isOpen && held.by === 'drag' && at?.container === id) || undefined}
      onDragOver={(event) => {
        if (!isOpen || held.by !== 'drag') return;
        event.preventDefault();
        // above the list's own ground, below its cards
        if (event.target === event.currentTarget) over({ container: id, at: draft.cards.length });
      }}
      onDrop={(event) => {
        if (!isOpen || held.by !== 'drag') return;
        event.preventDefault();
        drop();
      }}
    >
      {draft.cards.map((card, index) => (
        <DraftCard
          key={card.story}
          container={container}
          card={card}
          at={index}
          warnings={draftState[index]?.warnings ?? []}
          mark={changes?.marks.get(card.story)}
          before={gap(index)}
          onDragOver={(event) => {
            if (!isOpen || held.by !== 'drag') return;
            event.preventDefault();
            over({ container: id, at: placeOf(event, index) });
          }}
        />
      ))}
      {gap(draft.cards.length)}
      {draft.cards.length + container.filling.length === 0 && !isOpen && !container.isRemoved && (
        <li className="front-empty">{draft.backfill.kind === 'none' ? words.noCards : words.ruleFindsNothing}</li>
      )}
    </ol>
  );
}
