import { Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { checks } from '../../../writing/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { goToPlace } from '../checking/go-to-place.ts';
import { SpellingCount } from '../checking/SpellingCount.tsx';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

/** What is wrong or doubtful with the text as it is. Few things stop publication; the others are told. */
export function ChecksPanel(): ReactElement {
  const words = useWords();
  const { story, editor } = useStory();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['stories', 'checks', story.id],
    queryFn: ({ signal }) => call(checks, { id: story.id }, signal),
    refetchInterval: 15_000,
    staleTime: 0,
  });
  return (
    <Stack gap="sm" aria-busy={isFetching}>
      <Fault fault={error} retry={() => refetch()} />
      {data?.checks.length === 0 && <Text size="sm">{words.noChecks}</Text>}
      <List spacing="xs" size="sm">
        {data?.checks.map(({ rule, level, where, sentence }) => (
          <List.Item
            key={`${rule}-${where}-${sentence}`}
            icon={
              level === 'blocks' ? (
                <IconAlertTriangle size={18} color="var(--mantine-color-error)" aria-label={words.blocksPublication} />
              ) : (
                <IconInfoCircle size={18} aria-label={words.informs} />
              )
            }
          >
            {sentence}{' '}
            <Button size="compact-xs" variant="default" onClick={() => goToPlace(where, editor)}>
              {words.goThere}
            </Button>
          </List.Item>
        ))}
      </List>
      <SpellingCount />
      <Button variant="default" size="xs" onClick={() => refetch()}>
        {words.checkAgain}
      </Button>
    </Stack>
  );
}
