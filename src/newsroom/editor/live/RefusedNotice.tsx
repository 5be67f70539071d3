import { Alert, Button, CopyButton, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useLiveStatus } from './use-live.ts';

/** The server does not take what is written here. The text stays, to be read and copied. */
export function RefusedNotice(): ReactElement | null {
  const { live, editor } = useStory();
  const words = useWords();
  const { phase, reason, waiting } = useLiveStatus(live);
  if (phase !== 'refused') return null;
  return (
    <Alert color="red" title={words.refusedTitle} role="alert" mb="md">
      <Text size="sm">{words.refusedReasons[reason] ?? (reason === 'refused' ? words.refusedPlain : reason)}</Text>
      {waiting > 0 && (
        <Text size="sm" mt="xs">
          {words.refusedWaiting(waiting)}
        </Text>
      )}
      <Group mt="sm" gap="xs">
        <CopyButton value={textOf(editor?.getText({ blockSeparator: '\n\n' }), live)}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? words.copied : words.copyText}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={live.reconnect}>
          {words.tryNow}
        </Button>
        {(reason === 'not-accepted' || reason === 'too-large') && (
          <Button size="xs" variant="default" onClick={() => void live.forget().then(() => location.reload())}>
            {words.openServerText}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function textOf(body: string | undefined, { doc }: { doc: { getText(name: string): { toString(): string } } }): string {
  return [doc.getText('headline').toString(), doc.getText('standfirst').toString(), body].filter(Boolean).join('\n\n');
}
