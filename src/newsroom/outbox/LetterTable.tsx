import { Badge, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { outbox } from '../../people/contract.ts';
import { Moment } from '../Moment.tsx';
import { RowButton } from '../RowButton.tsx';
import { useStrings } from '../strings/use-strings.ts';

type Letter = z.output<typeof outbox.output>['letters'][number];
const COLOURS: Record<Letter['state'], string> = {
  ...{ queued: 'blue', sent: 'green', failed: 'red', kept: 'gray', cancelled: 'gray' },
};

export function LetterTable({
  letters,
  onOpen,
}: {
  letters: readonly Letter[];
  onOpen(id: number): void;
}): ReactElement {
  const { outbox: words } = useStrings();
  const { columns } = words;
  if (letters.length === 0) return <Text c="dimmed">{words.none}</Text>;
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.subject}</Table.Th>
          <Table.Th>{columns.to}</Table.Th>
          <Table.Th>{columns.state}</Table.Th>
          <Table.Th>{columns.at}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {letters.map(({ id, to, subject, state, createdAt, tries, lastError }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <RowButton says={words.read(subject ?? words.ofStory)} onOpen={() => onOpen(id)}>
                {subject ?? words.ofStory}
              </RowButton>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{to}</Text>
            </Table.Td>
            <Table.Td>
              <Badge size="sm" color={COLOURS[state]}>
                {words.states[state]}
              </Badge>
              {tries > 1 && <Text size="xs">{words.tries(tries)}</Text>}
              {lastError && state !== 'sent' && <Text size="xs">{words.error(lastError)}</Text>}
            </Table.Td>
            <Table.Td>
              <Moment at={createdAt} size="sm" style={{ whiteSpace: 'nowrap' }} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
