import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { PLACES, type Place } from '../../../publishing/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import { PanelPart } from './PanelPart.tsx';
import type { Publication } from './publish-draft.ts';

type State = 'has' | 'hasNot' | 'leftOut' | 'waits';
const ICONS = { has: IconCircleCheck, hasNot: IconCircleDashed, leftOut: IconCircleDashed, waits: IconClock } as const;

/** Place by place: has it, waits for its hour, is left out. */
export function PlacesPart({ publication }: { publication: Publication }): ReactElement | null {
  const { publishing: words } = useStrings();
  const { story } = useStory();
  if (story.kind === 'page') return null;
  return (
    <PanelPart title={words.perPlace}>
      <ul className="places">
        {PLACES.map((place) => {
          const state = stateOf(place, publication);
          const Icon = ICONS[state];
          return (
            <li key={place}>
              <Group gap={6} wrap="nowrap">
                <Icon size={18} aria-hidden="true" />
                <Text size="sm">
                  {words.places[place].name}: {words.placeStates[state]}
                </Text>
              </Group>
            </li>
          );
        })}
      </ul>
    </PanelPart>
  );
}

function stateOf(place: Place, { state, places, schedules }: Publication): State {
  if (state === 'live' && places.includes(place)) return 'has';
  if (schedules.some((one) => one.state === 'waiting' && one.places.includes(place))) return 'waits';
  return state === 'live' && place === 'feed' ? 'leftOut' : 'hasNot';
}
