import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';

interface Props {
  /** something here is not saved */
  isOn: boolean;
  title: string;
  text: string;
  stay: string;
  go: string;
}

/** Asks before another screen, or another page, is opened over what is not saved. */
export function LeaveGuard({ isOn, title, text, stay, go }: Props): ReactElement | null {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isOn,
    enableBeforeUnload: isOn,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Modal opened onClose={reset} title={title}>
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        <Group gap="xs">
          <Button onClick={reset}>{stay}</Button>
          <Button variant="default" onClick={proceed}>
            {go}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
