import { Anchor, Badge, Checkbox, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RedirectRow } from '../../../paper/redirects/contract.ts';
import { Moment } from '../../Moment.tsx';
import { RowButton } from '../../RowButton.tsx';
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
  const isAll = rows.every(({ from }) => selected.has(from));
  const toggle = (from: string): void => {
    const next = new Set(selected);
    if (!next.delete(from)) next.add(from);
    onSelect(next);
  };
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>
            <Checkbox
              size="xs"
              aria-label={words.selectAll}
              checked={isAll}
              indeterminate={!isAll && selected.size > 0}
              onChange={() => onSelect(new Set(isAll ? [] : rows.map(({ from }) => from)))}
            />
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
              <Checkbox
                size="xs"
                aria-label={words.select(row.from)}
                checked={selected.has(row.from)}
                onChange={() => toggle(row.from)}
              />
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <RowButton says={words.edit(row.from)} onOpen={() => onOpen(row)}>
                {row.from}
              </RowButton>
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Target to={row.to} withdrawn={row.withdrawn} />
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

function Target({ to, withdrawn }: { to: string | null; withdrawn: boolean }): ReactElement {
  const { redirects: words } = useStrings().furniture;
  if (to === null && withdrawn) return <Badge color="gray">{words.withdrawn}</Badge>;
  if (to === null) return <Badge color="red">{words.nothing}</Badge>;
  if (to === 'gone') return <Badge color="gray">{words.gone}</Badge>;
  return (
    <Anchor size="sm" href={to} target="_blank" rel="noreferrer">
      {to}
    </Anchor>
  );
}
