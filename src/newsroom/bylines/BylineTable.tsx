import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Byline } from '../../people/contract.ts';
import { RowButton } from '../RowButton.tsx';
import { useStrings } from '../strings/use-strings.ts';

export function BylineTable({ rows, onOpen }: { rows: readonly Byline[]; onOpen(id: number): void }): ReactElement {
  const { bylines } = useStrings();
  const { columns } = bylines;
  if (rows.length === 0) return <Text c="dimmed">{bylines.none}</Text>;
  return (
    <Table className="folding" verticalSpacing={6} aria-label={bylines.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.name}</Table.Th>
          <Table.Th>{columns.kind}</Table.Th>
          <Table.Th>{columns.jobTitle}</Table.Th>
          <Table.Th>{columns.beat}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, name, kind, jobTitle, beat }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <RowButton says={bylines.edit(name)} onOpen={() => onOpen(id)}>
                {name}
              </RowButton>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{bylines.kinds[kind]}</Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{jobTitle}</Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{beat}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
