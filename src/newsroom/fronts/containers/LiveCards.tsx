import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import type { Changes } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

/** What readers have, beside the draft that differs from it. */
export function LiveCards({ container, changes }: { container: Container; changes: Changes | null }): ReactElement {
  const { fronts: words } = useStrings();
  const { headlineOf, nameOf, story } = useDesk();
  const { live, liveState, liveFilling } = container;
  return (
    <div className="front-live">
      <Text size="xs" c="dimmed" fw={600}>
        {words.live}
      </Text>
      {live && live.cards.length + liveFilling.length > 0 ? (
        <ol aria-label={words.liveOf(nameOf(live))}>
          {live.cards.map((card, at) => {
            const isOut = liveState[at]?.warnings.some((warning) => HIDDEN.has(warning)) ?? false;
            const goes = changes?.gone.includes(card.story);
            return (
              <li key={card.story} data-out={isOut || goes || undefined}>
                <span lang={story(card.story)?.language || undefined} dir="auto">
                  {headlineOf(card)}
                </span>
                {goes && <span className="front-own"> {words.goesMark}</span>}
              </li>
            );
          })}
          {liveFilling.map((id) => (
            <li key={id}>
              <span lang={story(id)?.language || undefined} dir="auto">
                {headlineOf({ story: id })}
              </span>
              <span className="front-own"> {words.byTheRule}</span>
            </li>
          ))}
        </ol>
      ) : (
        <Text size="xs" c="dimmed">
          {live && live.backfill.kind !== 'none' ? words.ruleFindsNothing : words.nothingLive}
        </Text>
      )}
    </div>
  );
}

const HIDDEN: ReadonlySet<string> = new Set(['withdrawn', 'embargoed', 'notLive', 'gone', 'twice', 'over']);
