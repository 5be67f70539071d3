import { Alert, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import { planMerge } from '../../../paper/topics/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { useStrings } from '../../strings/use-strings.ts';

/** What a merge will do, counted by the server, and what of it cannot be taken back. */
export function MergePlan({
  ids,
  into,
  onKnown,
}: {
  ids: readonly TopicId[];
  into: TopicId;
  onKnown(isKnown: boolean): void;
}): ReactElement {
  const { topics: words } = useStrings().furniture;
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', 'topics', 'plan', into, ids],
    queryFn: ({ signal }) => call(planMerge, { ids: [...ids], into }, signal),
    staleTime: 0,
  });
  const isKnown = data !== undefined;
  useEffect(() => onKnown(isKnown), [isKnown, onKnown]);
  if (error) return <Fault fault={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="xs" component="section" aria-label={words.plan}>
      <Text size="sm" fw={600}>
        {words.plan}
      </Text>
      <List size="sm" spacing={4}>
        {data.topics.map(({ id, name, stories, both, addresses }) => (
          <List.Item key={id}>
            {words.planTopic(name, data.into.name, stories, both)}
            <details>
              <summary>{words.planAddresses(addresses.length, data.into.path)}</summary>
              <List size="xs" listStyleType="none">
                {addresses.map((address) => (
                  <List.Item key={address}>
                    <Text size="xs" span style={{ overflowWrap: 'anywhere' }}>
                      {address}
                    </Text>
                  </List.Item>
                ))}
              </List>
            </details>
          </List.Item>
        ))}
        <List.Item>{words.planCount(data.into.name, data.into.count, data.countAfter)}</List.Item>
        {data.menus.length > 0 && <List.Item>{words.planMenus(data.menus.join(', '))}</List.Item>}
        {data.strip.length > 0 && <List.Item>{words.planStrip(data.strip.join(', '))}</List.Item>}
      </List>
      <Alert color="yellow" variant="light" p="xs">
        <Text size="sm">{words.planUndo}</Text>
      </Alert>
    </Stack>
  );
}
