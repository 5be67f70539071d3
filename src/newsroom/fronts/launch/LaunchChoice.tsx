import { Checkbox, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import { ageOf } from '../../editor/pickers/age-of.ts';
import { useMe } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useChangeSentences } from './use-change-sentences.ts';

/** One container that differs: what its launch would change, and whether it goes along. */
export function LaunchChoice({
  container,
  isChosen,
  onChoose,
}: {
  container: Container;
  isChosen: boolean;
  onChoose(is: boolean): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  const { nameOf } = useDesk();
  const { person } = useMe();
  const sentences = useChangeSentences(container);
  const { draft, draftBy, draftAt, draftState, isRemoved } = container;
  const isTheirs = draftBy !== null && draftBy.id !== person.id;
  const warned = isRemoved ? 0 : draftState.filter(({ warnings }) => warnings.some((one) => one !== 'over')).length;
  return (
    <div className="front-choice" data-chosen={isChosen || undefined}>
      <Checkbox
        label={nameOf(draft)}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        description={
          isTheirs && draftAt !== null
            ? `${words.theirDraft(draftBy.name, ageOf(draftAt, document.documentElement.lang))}. ${isChosen ? '' : words.notWhole}`
            : undefined
        }
      />
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {warned > 0 && (
        <Text size="sm" className="front-warning">
          {words.launchWarnings(warned)}
        </Text>
      )}
    </div>
  );
}
