import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { PlanRow, WorkStatus } from '../../planning/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

/** The steps that a story may go to, for fingers and keys. */
export function MoveMenu({
  plan,
  statuses,
  onMove,
}: {
  plan: PlanRow;
  statuses: readonly WorkStatus[];
  onMove(to: number): void;
}): ReactElement | null {
  const { desk } = useStrings();
  const steps = statuses.filter(({ id }) => plan.may.moves.includes(id));
  if (steps.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          tabIndex={-1}
          data-move
          aria-label={desk.moveMenu(plan.title || desk.untitled)}
        >
          <IconArrowRight size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{desk.moveTo}</Menu.Label>
        {steps.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onMove(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
