import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { nextWaiting, type Publication } from './publish-draft.ts';

/** That a text of it goes out by itself, and what becomes of that now. `take`: that hour for this text. */
export function WaitingNotice({
  publication,
  take,
}: {
  publication: Publication;
  take(at: number): void;
}): ReactElement | null {
  const { publishing: words } = useStrings();
  const { zone, state, behind, may } = publication;
  const next = nextWaiting(publication);
  if (!next) return null;
  const isBehind = behind.includes(next.id);
  return (
    <Alert
      color="blue"
      icon={<IconClock size={18} aria-hidden="true" />}
      title={words.barWaiting(hourText(next.at, zone))}
    >
      <Stack gap={6} align="flex-start">
        <Text size="sm">
          {[isBehind && words.waitingBehind, state === 'live' ? words.waitingJoined : words.waitingReplaced]
            .filter(Boolean)
            .join(' ')}
        </Text>
        {isBehind && may.schedule && (
          <Button size="compact-sm" variant="default" onClick={() => take(next.at)}>
            {words.waitingTake}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
