import { Loader, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import { useWords } from '../use-words.ts';
import { EmbargoPart } from './EmbargoPart.tsx';
import { PlacesPart } from './PlacesPart.tsx';
import { ReceiptsPart } from './ReceiptsPart.tsx';
import { SchedulesPart } from './SchedulesPart.tsx';
import { StandingPart } from './StandingPart.tsx';
import { usePublication } from './use-publication.ts';

/** Where the story stands with readers: what they see, what waits, what keeps it from them, and every receipt. */
export function PublicationPanel(): ReactElement {
  const { opening } = useWords();
  const { data, error, refetch } = usePublication(15_000);
  const refresh = (): void => void refetch();
  return (
    <Stack gap="lg">
      <Fault fault={error} retry={refresh} />
      {!data && !error && <Loader size="sm" role="status" aria-label={opening} />}
      {data && (
        <>
          <StandingPart publication={data} />
          <PlacesPart publication={data} />
          <SchedulesPart publication={data} />
          <EmbargoPart publication={data} />
        </>
      )}
      <ReceiptsPart />
    </Stack>
  );
}
