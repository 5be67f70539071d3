import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { endSessions, reinstate, type Staff } from '../../people/contract.ts';
import { sentenceOf } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { PersonAct } from './PersonDialogues.tsx';

/** What may be done with somebody's account; nothing where nothing may. */
export function PersonActions({
  person,
  onChoose,
}: {
  person: Staff;
  onChoose(act: PersonAct): void;
}): ReactElement | null {
  const strings = useStrings();
  const { people } = strings;
  const letIn = useAct(reinstate, [['people']]);
  const end = useAct(endSessions, [['people']]);
  const { id, may, state } = person;
  const fault = letIn.fault ?? end.fault;
  if (!may.change && !may.suspend && !may.offBoard && !may.endSessions) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={people.actionsFor(person.name)}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may.change && state === 'active' && (
            <Menu.Item onClick={() => onChoose('change')}>{people.change}</Menu.Item>
          )}
          {may.address && <Menu.Item onClick={() => onChoose('address')}>{people.address}</Menu.Item>}
          {may.endSessions && state === 'active' && (
            <Menu.Item
              onClick={() =>
                end.run({ person: id }, ({ ended }) => notifications.show({ message: people.sessionsEnded(ended) }))
              }
            >
              {people.sessionsOf}
            </Menu.Item>
          )}
          {may.change && person.secondFactor && (
            <Menu.Item onClick={() => onChoose('dropFactor')}>{people.dropFactor}</Menu.Item>
          )}
          {may.suspend && state === 'active' && (
            <Menu.Item onClick={() => onChoose('suspend')}>{people.suspend}</Menu.Item>
          )}
          {may.suspend && state === 'suspended' && (
            <Menu.Item onClick={() => letIn.run({ id })}>{people.reinstate}</Menu.Item>
          )}
          {may.offBoard && state !== 'left' && (
            <Menu.Item onClick={() => onChoose('offBoard')}>{people.offBoard}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {fault ? <span role="alert">{sentenceOf(fault, strings)}</span> : null}
    </>
  );
}
