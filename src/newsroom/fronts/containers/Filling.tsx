import { ActionIcon } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { card } from '../../../fronts/cards/contract.ts';
import type { Container } from '../../../fronts/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useHeld } from '../hold-context.ts';
import { put } from '../places.ts';
import { ReadLine } from '../reads/ReadLine.tsx';
import { focusCard } from '../use-hold.ts';

/** Stories that the rule puts below the draft's cards; each can be made a card, so that it stays. */
export function Filling({ container, name }: { container: Container; name: string }): ReactElement | null {
  const { fronts: words } = useStrings();
  const { story, front, change, mayEdit, say } = useDesk();
  const { held, take, cancel } = useHeld();
  const { id, draft, filling, isRemoved } = container;
  if (filling.length === 0) return null;
  const cardOf = (one: ArticleId) => card.parse({ story: one, edition: story(one)?.edition ?? null });
  const pin = (one: ArticleId, headline: string): void => {
    const at = draft.cards.length;
    for (const changed of put(front.containers, cardOf(one), null, { container: id, at }) ?? [])
      change(container, changed.draft);
    say(words.putDown(headline, at + 1, name));
    focusCard(id, one);
  };
  return (
    <details className="front-filling" open>
      <summary>{words.filledBy(filling.length)}</summary>
      <ul aria-label={words.filledIn(name)}>
        {filling.map((one) => {
          const headline = story(one)?.headline || words.untitled;
          return (
            <li
              key={one}
              draggable={mayEdit}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', headline);
                take({ card: cardOf(one), name: headline, from: null, by: 'drag' });
              }}
              onDragEnd={() => held?.by === 'drag' && cancel()}
            >
              <span>
                <span lang={story(one)?.language || undefined} dir="auto">
                  {headline}
                </span>{' '}
                <ReadLine story={one} isShort />
              </span>
              {mayEdit && !isRemoved && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={words.pin(headline, name)}
                  onClick={() => pin(one, headline)}
                >
                  <IconPin size={14} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
