import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import { momentText } from '../../moments.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { put } from '../places.ts';
import { focusCard } from '../use-hold.ts';

/** What stood in the container not long ago, to be brought back as it was. */
export function RemovedCards({ container }: { container: Container }): ReactElement | null {
  const { fronts: words } = useStrings();
  const { headlineOf, front, change, mayEdit, say, nameOf, story } = useDesk();
  const { id, draft } = container;
  const here = new Set(draft.cards.map(({ story }) => story));
  const removed = container.removed.filter(({ card }) => !here.has(card.story));
  if (removed.length === 0) return null;
  const bring = (card: (typeof removed)[number]['card']): void => {
    const changed = put(front.containers, card, null, { container: id, at: 0 });
    if (!changed) {
      say(words.full(nameOf(draft)));
      return;
    }
    for (const one of changed) change(container, one.draft);
    say(words.putDown(headlineOf(card), 1, nameOf(draft)));
    focusCard(id, card.story);
  };
  return (
    <details className="front-filling">
      <summary>
        <Text span size="xs" c="dimmed">
          {words.removedLately(removed.length)}
        </Text>
      </summary>
      <ul className="front-removed">
        {removed.map(({ card, at, by, reason }) => {
          const name = headlineOf(card);
          return (
            <li key={card.story}>
              <span lang={story(card.story)?.language || undefined} dir="auto">
                {name}
              </span>
              <span className="front-own">
                {reason === 'gone'
                  ? words.removedGone(momentText(at))
                  : words.removedBy(by?.name || words.nobody, momentText(at))}
              </span>
              {mayEdit && story(card.story)?.state === 'live' && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.bringBack(name)}
                  onClick={() => bring(card)}
                >
                  {words.bringBackShort}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
