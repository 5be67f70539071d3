import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';

interface Props {
  sentence: string;
  /** what each field that both changed is now, by its name */
  lines: readonly { name: string; value: string }[];
  onMine(): void;
  onTheirs(): void;
}

/** What a colleague saved while somebody filled in a form, and the two ways to go on. */
export function Meanwhile({ sentence, lines, onMine, onTheirs }: Props): ReactElement {
  const { settings: words } = useStrings();
  return (
    <Alert color="yellow" variant="light" p="sm" role="alert">
      <Stack gap="xs">
        <Text size="sm">{sentence}</Text>
        <List size="sm">
          {lines.map(({ name, value }) => (
            <List.Item key={name}>{words.meanwhileIs(name, value)}</List.Item>
          ))}
        </List>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onMine}>
            {words.keepMine}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onTheirs}>
            {words.takeTheirs}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
