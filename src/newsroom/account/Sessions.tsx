import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { endSession, endSessions, sessions } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Moment } from '../Moment.tsx';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { agentName } from './agent-name.ts';

const KEY = ['account', 'sessions'] as const;

/** Every device that is signed in, and the way to end each. */
export function Sessions(): ReactElement {
  const { account } = useStrings();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(sessions, {}, signal) });
  const end = useAct(endSession, [KEY]);
  const endAll = useAct(endSessions, [KEY]);
  return (
    <Section title={account.sessions}>
      <Fault fault={error} retry={() => refetch()} />
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.sessions.map(({ id, current, from, agent, seenAt }) => {
          const name = agentName(agent) || account.agentUnknown;
          return (
            <Group component="li" key={id} justify="space-between" wrap="nowrap">
              <div>
                <Group gap="xs">
                  <Text size="sm" title={agent}>
                    {name}
                  </Text>
                  {current && <Badge size="sm">{account.sessionThis}</Badge>}
                </Group>
                <Text size="xs" c="dimmed">
                  {account.sessionFrom(from)}, {account.sessionSeen} <Moment at={seenAt} size="xs" span />
                </Text>
              </div>
              {!current && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={account.sessionEnd(name)}
                  onClick={() => end.run({ id })}
                >
                  {account.sessionEndShort}
                </Button>
              )}
            </Group>
          );
        })}
      </Stack>
      <Fault fault={end.fault ?? endAll.fault} />
      {(data?.sessions.length ?? 0) > 1 && (
        <Group>
          <Button
            variant="default"
            loading={endAll.isRunning}
            onClick={() => endAll.run({}, ({ ended }) => notifications.show({ message: account.sessionsEnded(ended) }))}
          >
            {account.sessionsEnd}
          </Button>
        </Group>
      )}
    </Section>
  );
}
