import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useDesk } from './front-desk.ts';

/** Asks before another screen is opened over what could not be saved. What is on its way is saved behind the next screen too. */
export function LeaveGuard(): ReactElement | null {
  const { fronts: words } = useStrings();
  const { own } = useDesk();
  const isStuck = [...own.values()].some(({ state }) => state === 'held' || state === 'failed');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isStuck,
    // the browser asks by itself there
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Modal opened onClose={reset} title={words.leaveTitle}>
      <Stack gap="sm">
        <Text size="sm">{words.leaveText}</Text>
        <Group gap="xs">
          <Button onClick={reset}>{words.leaveStay}</Button>
          <Button variant="default" onClick={proceed}>
            {words.leaveGo}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
