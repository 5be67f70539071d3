import { Button, Code, CopyButton, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { saveFile } from '../save-file.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Shown once, with two ways to keep them. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone(): void }): ReactElement {
  const { session, shell } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = `${codes.join('\n')}\n`;
  return (
    <Stack gap="sm">
      <Title order={2} size="h5" ref={heading} tabIndex={-1}>
        {session.codesTitle}
      </Title>
      <Text size="sm">{session.codesLead}</Text>
      <SimpleGrid component="ul" cols={2} spacing="xs" p={0} m={0}>
        {codes.map((code) => (
          <Code component="li" key={code} fz="sm" style={{ listStyle: 'none' }}>
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? shell.copied : session.codesCopy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => saveFile('recovery-codes.txt', 'text/plain', text)}>
          {session.codesSave}
        </Button>
        <Button onClick={onDone}>{session.codesDone}</Button>
      </Group>
    </Stack>
  );
}
