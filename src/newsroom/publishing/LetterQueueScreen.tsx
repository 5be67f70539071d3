import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { letterQueue } from '../../publishing/letters/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { LetterQueueTable } from './LetterQueueTable.tsx';
import { TakeAlong } from './TakeAlong.tsx';

/** What waits for the next letter to readers, to be taken along and to be taken out. */
export function LetterQueueScreen(): ReactElement {
  const { publishing: words } = useStrings();
  const { data, error, refetch } = useQuery({
    // asked anew with stories: one that is withdrawn or corrected is another here
    queryKey: ['stories', 'letter queue'],
    queryFn: ({ signal }) => call(letterQueue, {}, signal),
    staleTime: 0,
  });
  return (
    <Screen title={words.letterQueue}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.letterQueueLead}
        </Text>
        <Fault fault={error} retry={() => refetch()} />
        {!data && !error && <Loading />}
        {data?.stories.length === 0 && <Text>{words.letterEmpty}</Text>}
        {data && data.stories.length > 0 && (
          <>
            <TakeAlong html={data.html} text={data.text} />
            <LetterQueueTable stories={data.stories} />
          </>
        )}
      </Stack>
    </Screen>
  );
}
