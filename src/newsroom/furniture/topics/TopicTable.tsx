import { Badge, Group, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import type { TopicRow } from '../../../paper/topics/contract.ts';
import { Moment } from '../../Moment.tsx';
import { RowButton } from '../../RowButton.tsx';
import { ChooseAll, ChooseRow } from '../../RowChoice.tsx';
import { useStrings } from '../../strings/use-strings.ts';

export function TopicTable({
  rows,
  selected,
  onSelect,
  onOpen,
}: {
  rows: readonly TopicRow[];
  selected: ReadonlySet<TopicId>;
  onSelect(selected: ReadonlySet<TopicId>): void;
  onOpen(id: TopicId): void;
}): ReactElement {
  const { topics: words } = useStrings().furniture;
  const { columns } = words;
  if (rows.length === 0) return <Text c="dimmed">{words.none}</Text>;
  const choice = { selected, onSelect };
  const free = rows.filter(({ mergingInto }) => mergingInto === null).map(({ id }) => id);
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>
            <ChooseAll {...choice} keys={free} says={words.selectAll} />
          </Table.Th>
          <Table.Th>{columns.name}</Table.Th>
          <Table.Th>{columns.kind}</Table.Th>
          <Table.Th ta="end">{columns.count}</Table.Th>
          <Table.Th>{columns.newest}</Table.Th>
          <Table.Th>{columns.owner}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id} data-topic={row.id}>
            <Table.Td>
              <ChooseRow {...choice} row={row.id} says={words.select(row.name)} disabled={row.mergingInto !== null} />
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Group gap={6}>
                <RowButton says={words.edit(row.name)} onOpen={() => onOpen(row.id)}>
                  {row.name}
                </RowButton>
                <Marks row={row} />
              </Group>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{words.kinds[row.kind]}</Text>
            </Table.Td>
            <Table.Td ta={{ base: 'start', sm: 'end' }}>
              <Text size="sm" hiddenFrom="sm">
                {words.stories(row.count)}
              </Text>
              <Text size="sm" visibleFrom="sm">
                {row.count.toLocaleString()}
              </Text>
            </Table.Td>
            <Table.Td>
              {row.newestAt === null ? (
                <Text size="sm" c="dimmed">
                  {words.never}
                </Text>
              ) : (
                <Moment at={row.newestAt} size="sm" style={{ whiteSpace: 'nowrap' }} />
              )}
            </Table.Td>
            <Table.Td>
              <Text size="sm">{row.owner?.name ?? ''}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What is special about a topic, in words. */
function Marks({ row }: { row: TopicRow }): ReactElement {
  const { topics: words } = useStrings().furniture;
  return (
    <>
      {row.mergingInto && <Badge size="sm">{words.merging(row.mergingInto.name)}</Badge>}
      {row.retiredAt !== null && (
        <Badge size="sm" color="gray">
          {words.retired}
        </Badge>
      )}
      {row.quiet && (
        <Badge size="sm" color="yellow">
          {words.quiet}
        </Badge>
      )}
      {row.inStrip && (
        <Badge size="sm" color="teal">
          {words.inStrip}
        </Badge>
      )}
    </>
  );
}
