import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useMemo } from 'react';
import { callOffMenu, type MenuState } from '../../../paper/menus/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { momentText } from '../../moments.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { everyNode, nameOf, nodesOf } from './menu-tree.ts';

/** What needs somebody: entries of readers that lead nowhere, hours that are set, hours that failed. */
export function MenuNotes({ state, onChanged }: { state: MenuState; onChanged(state: MenuState): void }): ReactElement {
  const { menus: words } = useStrings().furniture;
  const callOff = useAct(callOffMenu);
  const tasks = useMemo(() => everyNode(nodesOf(state.live)).filter((entry) => entry.state !== 'there'), [state.live]);
  return (
    <>
      {state.byRule && <Text size="sm">{words.byRule}</Text>}
      {tasks.length > 0 && (
        <Alert color="yellow" variant="light" p="sm" title={words.tasks(tasks.length)}>
          {tasks.map((entry) => (
            <Text key={entry.key} size="sm">
              {entry.state === 'gone'
                ? words.taskGone(nameOf(entry) || words.untitled)
                : words.taskRetired(nameOf(entry))}
            </Text>
          ))}
        </Alert>
      )}
      {state.scheduled.map(({ id, at, state: is, by, reason, entries }) =>
        is === 'failed' ? (
          <Alert key={id} color="red" variant="light" p="xs">
            {words.failed(momentText(at), reason)}
          </Alert>
        ) : (
          <Group key={id} gap="xs">
            <Text size="sm">{words.waiting(momentText(at), entries, by?.name ?? '')}</Text>
            <Button
              size="compact-xs"
              variant="default"
              loading={callOff.isRunning}
              onClick={() =>
                callOff.run({ place: state.place, id }, (next) => {
                  onChanged(next);
                  notifications.show({ message: words.calledOff });
                })
              }
            >
              {words.callOff}
            </Button>
          </Group>
        ),
      )}
      <Fault fault={callOff.fault} />
    </>
  );
}
