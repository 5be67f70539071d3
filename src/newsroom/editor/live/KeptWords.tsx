import { Alert, Button, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useWords } from '../use-words.ts';
import type { Live } from './open-live.ts';
import { TakeWords } from './TakeWords.tsx';
import { useLiveStatus } from './use-live.ts';

/**
 * Beside a story that cannot be opened any more: what its person wrote in it, and only this browser has. Nothing where
 * the server has everything.
 */
export function KeptWords({ live }: { live: Live }): ReactElement | null {
  const words = useWords();
  const { waiting } = useLiveStatus(live);
  const [isGone, setGone] = useState(false);
  if (waiting === 0 || isGone) return null;
  return (
    <Alert color="yellow" title={words.about.keptTitle}>
      <Stack gap="sm">
        <Text size="sm">
          {words.refusedWaiting(waiting)} {words.about.keptText}
        </Text>
        <TakeWords doc={live.doc} />
        <div>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            onClick={() => {
              setGone(true);
              void live.forget();
            }}
          >
            {words.about.keptForget}
          </Button>
        </div>
      </Stack>
    </Alert>
  );
}
