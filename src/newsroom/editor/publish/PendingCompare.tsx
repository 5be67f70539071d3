import { Checkbox, Loader, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useWords } from '../use-words.ts';
import { SideBySide } from './SideBySide.tsx';
import { usePending } from './use-pending.ts';
import { usePublication } from './use-publication.ts';

/** What readers see beside what is written and not public yet. */
export function PendingCompare({ close }: { close(): void }): ReactElement {
  const { publishing: words } = useStrings();
  const { opening } = useWords();
  const [isWhole, setWhole] = useState(false);
  const publication = usePublication();
  const working = publication.data?.working;
  const { differences, fault, retry } = usePending(working ?? '', working !== undefined);
  return (
    <Dialogue close={close} size="min(72rem, 100%)" title={words.compareTitle}>
      <Stack gap="md">
        <Fault fault={publication.error ?? fault} retry={retry} />
        {!differences && !fault && <Loader size="sm" role="status" aria-label={opening} />}
        {differences?.length === 0 && <Text>{words.nothingChanges}</Text>}
        {differences && differences.length > 0 && (
          <>
            <Checkbox
              label={words.unchangedToo}
              checked={isWhole}
              onChange={(event) => setWhole(event.currentTarget.checked)}
            />
            <SideBySide
              differences={differences}
              before={words.readersHave}
              after={words.pendingText}
              isWhole={isWhole}
            />
          </>
        )}
      </Stack>
    </Dialogue>
  );
}
