import { Alert, Button, Container, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { isLineThere } from '../ask/line.ts';
import { useStrings } from '../strings/use-strings.ts';
import { keptText } from './kept-text.ts';
import { useGround } from './use-ground.ts';

/** In place of a screen that failed. Rendered while the failed screen's fields still stand, it saves what is in them. */
export function FaultScreen({ error, reset }: { error: unknown; reset(): void }): ReactElement {
  const { shell } = useStrings();
  const ground = useGround();
  const [kept] = useState(keptText);
  const message = error instanceof Error ? error.message : String(error);
  // a chunk of an older build: the files have changed since this page was loaded; or one that was never asked for before
  const isOld = /dynamically imported module|importing a module script|module script failed/i.test(message);
  return (
    <Container component={ground} size="sm" py="xl">
      <Stack>
        <Title order={1} size="h3">
          {shell.fault}
        </Title>
        <Alert color="red" variant="light" role="alert">
          {isOld ? (isLineThere() ? shell.fresh : shell.notKept) : shell.faultBody}
        </Alert>
        {kept && <Textarea label={shell.faultKept} value={kept} readOnly autosize minRows={4} maxRows={20} />}
        <Group>
          {!isOld && <Button onClick={reset}>{shell.tryAgain}</Button>}
          <Button variant="default" onClick={() => location.reload()}>
            {shell.reload}
          </Button>
        </Group>
        <Text size="xs" c="dimmed" ff="monospace">
          {message}
        </Text>
      </Stack>
    </Container>
  );
}
