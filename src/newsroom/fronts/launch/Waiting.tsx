import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { callOffLaunch } from '../../../fronts/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useNow } from '../../desk/times.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';

const DAY = 86_400_000;

/** Launches that wait for their hour, and those that did not happen. */
export function Waiting(): ReactElement | null {
  const { fronts: words } = useStrings();
  const { front, mayEdit, nameOf } = useDesk();
  const callOff = useStructure(callOffLaunch);
  const now = useNow(60_000);
  const waiting = front.scheduled.filter(({ state }) => state === 'waiting');
  const failed = front.scheduled.filter(({ state, at }) => state === 'failed' && at > now - DAY);
  if (waiting.length + failed.length === 0) return null;
  const namesOf = (containers: (typeof waiting)[number]['containers']): string =>
    containers
      .map(({ id, name }) => {
        const box = front.containers.find((one) => one.id === id);
        return name || (box ? nameOf(box.draft) : '');
      })
      .join(', ');
  return (
    <div>
      {waiting.map(({ id, at, containers }) => (
        <Group key={id} gap="xs" mt={6}>
          <Text size="sm">{words.waiting(hourText(at, front.zone), namesOf(containers))}</Text>
          {mayEdit && (
            <Button
              size="compact-xs"
              variant="default"
              loading={callOff.isRunning}
              onClick={() =>
                callOff.run(
                  ({ key }) => ({ key, id }),
                  () => notifications.show({ message: words.calledOff }),
                )
              }
            >
              {words.callOff}
            </Button>
          )}
        </Group>
      ))}
      {failed.map(({ id, at, reason }) => (
        <Alert key={id} color="red" variant="light" p="xs" mt={6}>
          {words.failedLaunch(hourText(at, front.zone), reason)}
        </Alert>
      ))}
      <Fault fault={callOff.fault} />
    </div>
  );
}
