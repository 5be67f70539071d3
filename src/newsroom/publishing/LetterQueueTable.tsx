import { Anchor, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import type { z } from 'zod';
import { leaveLetterQueue, type letterQueue } from '../../publishing/letters/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Moment } from '../Moment.tsx';
import { useStrings } from '../strings/use-strings.ts';

type Queued = z.output<typeof letterQueue.output>['stories'][number];

/** The stories in their order, to choose those that are to go. */
export function LetterQueueTable({ stories }: { stories: readonly Queued[] }): ReactElement {
  const { publishing: words } = useStrings();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const act = useAct(leaveLetterQueue, [['stories']]);
  // what a colleague took out meanwhile is not chosen any more
  const ids = stories.map(({ id }) => id).filter((id) => chosen.has(id));
  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const remove = (): void =>
    act.run({ ids }, () => {
      setChosen(new Set());
      notifications.show({ message: words.taken });
    });
  return (
    <>
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={ids.length === 0} loading={act.isRunning} onClick={remove}>
          {words.removeChosen(Math.max(ids.length, 1))}
        </Button>
      </Group>
      <Fault fault={act.fault} />
      <Table className="folding" verticalSpacing={6} aria-label={words.letterQueue}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <Checkbox
                aria-label={words.chooseAll}
                checked={ids.length === stories.length}
                indeterminate={ids.length > 0 && ids.length < stories.length}
                onChange={() => setChosen(new Set(ids.length === stories.length ? [] : stories.map(({ id }) => id)))}
              />
            </Table.Th>
            <Table.Th>{words.columns.story}</Table.Th>
            <Table.Th>{words.addedAt}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stories.map(({ id, headline, standfirst, address, addedAt, by }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Checkbox
                  aria-label={words.chooseStory(headline)}
                  checked={chosen.has(id)}
                  onChange={() => toggle(id)}
                />
              </Table.Td>
              <Table.Td>
                <AnchorLink size="sm" fw={600} to="/stories/$story" params={{ story: String(id) }}>
                  {headline || words.untitled}
                </AnchorLink>
                <Text size="sm">{standfirst}</Text>
                <Anchor href={address} target="_blank" rel="noopener" size="xs" className="receipt-address">
                  {address}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Moment at={addedAt} size="sm" />
                <Text size="sm" c="dimmed">
                  {by?.name}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
