import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { Publication } from './publish-draft.ts';

/** Who keeps the story from readers, why and until when. `publishAtEnd`: a way out, where the embargo has an end. */
export function EmbargoNotice({
  embargo,
  zone,
  isLive,
  publishAtEnd,
}: {
  embargo: NonNullable<Publication['embargo']>;
  zone: string;
  /** readers have an edition of it, and keep it */
  isLive: boolean;
  publishAtEnd?: (() => void) | undefined;
}): ReactElement {
  const { publishing: words } = useStrings();
  const { until, by, reason } = embargo;
  return (
    <Alert
      color="orange"
      icon={<IconLock size={18} aria-hidden="true" />}
      title={words.underEmbargo(until === null ? words.untilLifted : words.untilHour(hourText(until, zone)))}
    >
      <Stack gap={6} align="flex-start">
        <Text size="sm">{by ? words.embargoBy(by.name, reason) : words.embargoByNobody(reason)}</Text>
        <Text size="sm">{isLive ? words.embargoBarsPending : words.embargoBars}</Text>
        {publishAtEnd && until !== null && (
          <Button size="compact-sm" variant="default" onClick={publishAtEnd}>
            {words.publishAtEnd}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
