import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { WorkStatus } from '../../planning/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

/** The steps, to be read. */
export function StepList({ statuses }: { statuses: readonly WorkStatus[] }): ReactElement {
  const { desk, people } = useStrings();
  return (
    <ol aria-label={desk.stepsTitle}>
      {statuses.map(({ id, name, kind, movers, checks }) => (
        <li key={id}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Text size="sm">{desk.stepKinds[kind]}</Text>
          <Text size="xs" c="dimmed">
            {desk.stepMovers}: {movers.map((role) => people.roleNames[role]).join(', ')}
          </Text>
          {checks.length > 0 && (
            <Text size="xs" c="dimmed">
              {desk.stepChecks}: {checks.map((check) => desk.checks[check]).join(', ')}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
