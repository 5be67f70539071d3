import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUpload, IconLoader } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useLiveStatus } from './use-live.ts';

const ICONS = {
  opening: IconLoader,
  saved: IconCheck,
  saving: IconCloudUpload,
  offline: IconCloudOff,
  refused: IconAlertTriangle,
} as const;

/** Where the words are, in a sentence that is true. Changes of kind are told to screen readers, not each key. */
export function StatusLine(): ReactElement {
  const { live } = useStory();
  const words = useWords();
  const { phase, waiting, keptHere, reason } = useLiveStatus(live);
  const Icon = ICONS[phase];
  const isBad = phase === 'refused' || (phase === 'offline' && !keptHere);
  return (
    <Group gap={6} wrap="nowrap" className="status-line" data-phase={phase}>
      <Icon size={16} aria-hidden="true" color={isBad ? 'var(--mantine-color-error)' : undefined} />
      <Text size="sm" role="status" c={isBad ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}>
        {reason === 'signed-out' ? words.signedOut : words.status[phase]}
        {phase === 'offline' && ` ${keptHere ? words.keptHere : words.notKept}`}
      </Text>
      {waiting > 0 && phase !== 'saved' && phase !== 'saving' && (
        <Text size="sm" c="var(--mantine-color-text)">
          {words.waiting(waiting)}
        </Text>
      )}
      {phase === 'offline' && (
        <Button size="compact-xs" variant="default" onClick={live.reconnect}>
          {words.tryNow}
        </Button>
      )}
    </Group>
  );
}
