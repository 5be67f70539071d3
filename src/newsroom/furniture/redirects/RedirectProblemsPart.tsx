import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { flattenRedirects, redirectProblems } from '../../../paper/redirects/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';

const SHOWN = 20;

/** What is wrong with them, found by following each; nothing where all is well. */
export function RedirectProblemsPart({ onSearch }: { onSearch(from: string): void }): ReactElement | null {
  const { redirects: words } = useStrings().furniture;
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', 'redirects', 'problems'],
    queryFn: ({ signal }) => call(redirectProblems, {}, signal),
  });
  const flatten = useAct(flattenRedirects, [['paper', 'redirects']]);
  if (error) return <Fault fault={error} retry={() => void refetch()} />;
  if (!data) return null;
  const { chains, loops, dead, more } = data;
  if (chains.length + loops.length + dead.length === 0) return null;
  const kinds = [
    { name: 'loops', list: loops, title: words.loops(loops.length) },
    { name: 'dead', list: dead, title: words.dead(dead.length) },
    { name: 'chains', list: chains, title: words.chains(chains.length) },
  ];
  return (
    <Alert color="yellow" variant="light" p="sm" title={words.problems}>
      <Stack gap="xs">
        {kinds
          .filter(({ list }) => list.length > 0)
          .map(({ name, list, title }) => (
            <details key={name}>
              <summary>
                <Text size="sm" span>
                  {title}
                </Text>
              </summary>
              <List size="sm">
                {list.slice(0, SHOWN).map(({ from, to }) => (
                  <List.Item key={from} style={{ overflowWrap: 'anywhere' }}>
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      underline="always"
                      onClick={() => onSearch(from)}
                    >
                      {from}
                    </Anchor>{' '}
                    → {to}
                  </List.Item>
                ))}
              </List>
              {list.length > SHOWN && <Text size="sm">{words.andMore(list.length - SHOWN)}</Text>}
            </details>
          ))}
        {more && <Text size="sm">{words.notAll}</Text>}
        {chains.length > 0 && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              loading={flatten.isRunning}
              onClick={() =>
                flatten.run({}, ({ flattened }) =>
                  notifications.show({ color: 'green', message: words.flattened(flattened) }),
                )
              }
            >
              {words.flatten}
            </Button>
          </Group>
        )}
        <Fault fault={flatten.fault} />
      </Stack>
    </Alert>
  );
}
