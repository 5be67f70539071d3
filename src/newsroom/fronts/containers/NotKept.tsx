import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { sentenceOf } from '../../ask/Fault.tsx';
import { Problem } from '../../ask/problem.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

/** A change that the server does not have: it stays on the screen until it has, or is let go. */
export function NotKept({ id, fault }: { id: number; fault: unknown }): ReactElement {
  const strings = useStrings();
  const { fronts: words, shell } = strings;
  const { keeper } = useDesk();
  const fields = fault instanceof Problem ? [...new Set(Object.values(fault.fields))] : [];
  return (
    <Alert color="red" variant="light" role="alert" p="xs" mb="xs">
      <Text size="sm">
        {words.failed} {fields.length > 0 ? fields.join(' ') : sentenceOf(fault, strings)}
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => keeper.retry(id)}>
          {shell.tryAgain}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => keeper.drop(id)}>
          {words.giveUp}
        </Button>
      </Group>
    </Alert>
  );
}
