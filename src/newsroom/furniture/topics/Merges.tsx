import { Alert, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { topicMerges } from '../../../paper/topics/contract.ts';
import { call } from '../../ask/call.ts';
import { useStrings } from '../../strings/use-strings.ts';

const RECENT = 60_000;

/** Merges under way with how far they are, those just finished, and those that stopped. */
export function Merges(): ReactElement | null {
  const { topics: words } = useStrings().furniture;
  const { data } = useQuery({
    queryKey: ['paper', 'topics', 'merges'],
    queryFn: ({ signal }) => call(topicMerges, {}, signal),
    refetchInterval: ({ state }) => (state.data?.merges.some(({ finishedAt }) => finishedAt === null) ? 1_500 : false),
  });
  const shown = (data?.merges ?? []).filter(
    ({ finishedAt }) => finishedAt === null || finishedAt > Date.now() - RECENT,
  );
  if (shown.length === 0) return null;
  return (
    <Stack gap="xs" role="status">
      {shown.map(({ id, name, into, stories, moved, finishedAt, stopped }) => (
        <Alert key={id} variant="light" color={stopped ? 'red' : finishedAt === null ? 'blue' : 'green'} p="xs">
          <Text size="sm">
            {finishedAt !== null
              ? words.mergeDone(name, into?.name ?? '', moved)
              : words.mergeGoing(name, into?.name ?? '', moved, stories)}
          </Text>
          {stopped && <Text size="sm">{words.mergeStopped(stopped)}</Text>}
          {finishedAt === null && (
            <Progress
              mt={4}
              value={stories === 0 ? 100 : Math.min(100, (100 * moved) / stories)}
              aria-label={words.mergeGoing(name, into?.name ?? '', moved, stories)}
            />
          )}
        </Alert>
      ))}
    </Stack>
  );
}
