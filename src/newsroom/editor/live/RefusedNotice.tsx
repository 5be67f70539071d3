import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { TakeWords } from './TakeWords.tsx';
import { useLiveStatus } from './use-live.ts';

/** Trying again with the same words would be refused again. */
const STARTS_ANEW: ReadonlySet<string> = new Set(['not-accepted', 'too-large', 'read-only', 'only-proposals']);

/** The server does not take what is written here. The text stays, to be read and copied. */
export function RefusedNotice(): ReactElement | null {
  const { live } = useStory();
  const words = useWords();
  const { phase, reason, waiting } = useLiveStatus(live);
  if (phase !== 'refused') return null;
  return (
    <Alert color="red" title={reason === 'signed-out' ? words.signedOutTitle : words.refusedTitle} role="alert" mb="md">
      <Text size="sm">{words.refusedReasons[reason] ?? (reason === 'refused' ? words.refusedPlain : reason)}</Text>
      {waiting > 0 && (
        <Text size="sm" mt="xs">
          {words.refusedWaiting(waiting)}
        </Text>
      )}
      <Group mt="sm" gap="xs">
        <TakeWords doc={live.doc} />
        <Button size="xs" variant="default" onClick={live.reconnect}>
          {reason === 'signed-out' ? words.signInAgain : words.tryNow}
        </Button>
        {STARTS_ANEW.has(reason) && (
          <Button size="xs" variant="default" onClick={() => void live.forget().then(() => location.reload())}>
            {words.openServerText}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
