import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import type { Leaving } from './leaving.ts';

/** Asks before stories come to other steps. */
export function StepsLeave({
  leaving,
  onDone,
  onClose,
}: {
  leaving: readonly Leaving[];
  onDone(): void;
  onClose(): void;
}): ReactElement {
  const { desk, shell } = useStrings();
  const all = leaving.reduce((sum, { count }) => sum + count, 0);
  return (
    <Modal opened onClose={onClose} title={desk.stepsMoveTitle(all)} closeButtonProps={{ 'aria-label': shell.close }}>
      <Stack gap="sm">
        <ul>
          {leaving.map(({ from, to, count }) => (
            <li key={from}>{desk.stepsMove(count, from, to)}</li>
          ))}
        </ul>
        <Text size="sm">{desk.stepsBack}</Text>
        <Group gap="xs">
          <Button onClick={onDone}>{desk.stepsMoveDo(all)}</Button>
          <Button variant="default" onClick={onClose}>
            {desk.stepsMoveNot}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
