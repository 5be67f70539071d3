import { Badge, Button, Group, NativeSelect, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { PlanRow, WorkStatus } from '../../planning/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

interface Props {
  plan: PlanRow;
  statuses: readonly WorkStatus[];
  isRunning: boolean;
  onMove(to: number): void;
}

/** How far it is, the next step in one press, and the others in a list. */
export function PlanStep({ plan, statuses, isRunning, onMove }: Props): ReactElement {
  const { desk } = useStrings();
  const at = statuses.findIndex(({ id }) => id === plan.status);
  const next = statuses
    .slice(at + 1)
    .find(({ id, kind }) => plan.may.moves.includes(id) && (kind === 'work' || kind === 'ready' || kind === 'idea'));
  const others = statuses.filter(({ id }) => plan.may.moves.includes(id));
  return (
    <Group gap="xs" align="flex-end">
      <div>
        <Text size="xs" c="dimmed">
          {desk.step}
        </Text>
        <Badge size="lg" radius="sm" data-step-name>
          {statuses[at]?.name}
        </Badge>
        {plan.readyVersion !== null && (
          <Text span size="xs" c="dimmed" ml={6}>
            {desk.readyVersion(plan.readyVersion)}
          </Text>
        )}
      </div>
      {next && (
        <Button size="compact-sm" loading={isRunning} onClick={() => onMove(next.id)}>
          {next.name}
        </Button>
      )}
      {others.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={desk.moveTo}
          value=""
          onChange={(event) => onMove(Number(event.currentTarget.value))}
          data={[
            { value: '', label: `${desk.moveTo} …`, disabled: true },
            ...others.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
      )}
    </Group>
  );
}
