import { Anchor, Badge, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RedirectRow } from '../../../paper/redirects/contract.ts';
import { Moment } from '../../Moment.tsx';
import { RowButton } from '../../RowButton.tsx';
import { ChooseAll, ChooseRow } from '../../RowChoice.tsx';
import { useStrings } from '../../strings/use-strings.ts';

export function RedirectTable({
  rows,
  selected,
  onSelect,
  onOpen,
}: {
  rows: readonly RedirectRow[];
  selected: ReadonlySet<string>;
  onSelect(selected: ReadonlySet<string>): void;
  onOpen(redirect: RedirectRow): void;
}): ReactElement {
  const { redirects: words } = useStrings().furniture;
  const { columns } = words;
  if (rows.length === 0) return <Text c="dimmed">{words.none}</Text>;
  const choice = { selected, onSelect };
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>
            <ChooseAll {...choice} keys={rows.map(({ from }) => from)} says={words.selectAll} />
          </Table.Th>
          <Table.Th>{columns.from}</Table.Th>
          <Table.Th>{columns.to}</Table.Th>
          <Table.Th>{columns.source}</Table.Th>
          <Table.Th>{columns.since}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.from}>
            <Table.Td>
              <ChooseRow {...choice} row={row.from} says={words.select(row.from)} />
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <RowButton says={words.edit(row.from)} onOpen={() => onOpen(row)}>
                {row.from}
              </RowButton>
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Target to={row.to} meanwhile={row.meanwhile} />
            </Table.Td>
            <Table.Td>
              <Text size="sm">{words.sources[row.source]}</Text>
            </Table.Td>
            <Table.Td>
              <Moment at={row.createdAt} size="sm" />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Target({ to, meanwhile }: Pick<RedirectRow, 'to' | 'meanwhile'>): ReactElement {
  const { redirects: words } = useStrings().furniture;
  if (to === null && meanwhile === 'gone') return <Badge color="gray">{words.withdrawn}</Badge>;
  if (to === null && meanwhile !== null)
    return (
      <>
        <Target to={meanwhile} meanwhile={null} />{' '}
        <Text span size="sm" c="dimmed">
          {words.meanwhile}
        </Text>
      </>
    );
  if (to === null) return <Badge color="red">{words.nothing}</Badge>;
  if (to === 'gone') return <Badge color="gray">{words.gone}</Badge>;
  return (
    <Anchor size="sm" href={to} target="_blank" rel="noreferrer">
      {to}
    </Anchor>
  );
}
