import { Badge, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import { hourText, shortHour } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

/** What of this container goes out at an hour that was set, to be looked at. */
export function WaitingCards({ container, name }: { container: Container; name: string }): ReactElement | null {
  const { fronts: words } = useStrings();
  const { front, headlineOf, story } = useDesk();
  if (container.waiting.length === 0) return null;
  const all = container.waiting.map(({ at, content, isOlder }) => (
    <details key={`${at}`} className="front-filling">
      <summary>
        <Badge color="teal" variant="light">
          {words.goesOut(shortHour(at, front.zone))}
        </Badge>{' '}
        {isOlder && (
          <Text span size="xs" c="dimmed">
            {words.goesOutOlder}
          </Text>
        )}
      </summary>
      {content === null && <Text size="sm">{words.goesOutGone}</Text>}
      {content && (
        <ol aria-label={words.goesOutOf(name, hourText(at, front.zone))}>
          {content.cards.map((card) => (
            <li key={card.story} lang={story(card.story)?.language || undefined} dir="auto">
              {headlineOf(card)}
            </li>
          ))}
        </ol>
      )}
    </details>
  ));
  return <>{all}</>;
}
