import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { hourText } from '../publishing/hour-text.ts';
import { useZone } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { Entry } from './entries.ts';

/** Asks before readers get a story at another hour; the hours are those of the paper. */
export function OtherHour({
  entry,
  at,
  onDone,
  onClose,
}: {
  entry: Entry;
  at: number;
  onDone(): void;
  onClose(): void;
}): ReactElement {
  const { desk, shell } = useStrings();
  const zone = useZone();
  return (
    <Modal opened onClose={onClose} title={desk.otherHourTitle} closeButtonProps={{ 'aria-label': shell.close }}>
      <Stack gap="sm">
        <Text size="sm">
          {desk.otherHour(entry.title || desk.untitled, hourText(entry.at, zone), hourText(at, zone))}
        </Text>
        <Group gap="xs">
          <Button onClick={onDone}>{desk.otherHourDo}</Button>
          <Button variant="default" onClick={onClose}>
            {desk.otherHourNot}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
