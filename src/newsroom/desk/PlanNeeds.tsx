import { NativeSelect, SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Needs } from '../../planning/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

const NAMES = ['picture', 'legal', 'facts', 'translation'] as const;
const STATES = ['no', 'wanted', 'done'] as const;

export function PlanNeeds({
  needs,
  late,
  isFixed,
  onChange,
}: {
  needs: Needs;
  /** where others were first */
  late: Partial<Needs>;
  isFixed: boolean;
  onChange(needs: Partial<Needs>, was: Partial<Needs>): void;
}): ReactElement {
  const { desk } = useStrings();
  return (
    <SimpleGrid cols={2} spacing="xs" role="group" aria-label={desk.needs}>
      {NAMES.map((name) => (
        <NativeSelect
          key={name}
          size="xs"
          label={desk.needNames[name]}
          disabled={isFixed}
          value={needs[name]}
          error={late[name] !== undefined && desk.chosenMeanwhile}
          onChange={(event) =>
            onChange({ [name]: event.currentTarget.value as Needs[typeof name] }, { [name]: needs[name] })
          }
          data={STATES.map((state) => ({ value: state, label: desk.needStates[state] }))}
        />
      ))}
    </SimpleGrid>
  );
}
