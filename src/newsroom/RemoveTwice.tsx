import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';

interface Props {
  words: { remove: string; removeNow: string; removeHelp: string };
  isRunning: boolean;
  /** what went wrong, above the button */
  fault: ReactNode;
  remove(): void;
}

/** What cannot be had back is asked twice, in its place. */
export function RemoveTwice({ words, isRunning, fault, remove }: Props): ReactElement {
  const [isSure, setSure] = useState(false);
  return (
    <Stack gap="xs">
      {fault}
      <Group gap="sm">
        {isSure ? (
          <Button size="compact-sm" color="red.9" loading={isRunning} onClick={remove}>
            {words.removeNow}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => setSure(true)}>
            {words.remove}
          </Button>
        )}
        {isSure && <Text size="sm">{words.removeHelp}</Text>}
      </Group>
    </Stack>
  );
}
