import { Badge, Group, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Receipt } from '../../publishing/receipts/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { Moment } from '../Moment.tsx';
import { RowButton } from '../RowButton.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { ReceiptState } from './ReceiptState.tsx';
import { standingOf } from './standing-of.ts';

export function ReceiptTable({
  receipts,
  none,
  onOpen,
}: {
  receipts: readonly Receipt[];
  /** what is said where there is no row */
  none: string;
  onOpen(id: number): void;
}): ReactElement {
  const { publishing: words } = useStrings();
  const { columns } = words;
  if (receipts.length === 0) return <Text>{none}</Text>;
  return (
    <Table className="folding" verticalSpacing={6} aria-label={words.receipts}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.story}</Table.Th>
          <Table.Th>{columns.act}</Table.Th>
          <Table.Th>{columns.state}</Table.Th>
          <Table.Th>{columns.at}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {receipts.map((receipt) => (
          <Table.Tr key={receipt.id}>
            <Table.Td>
              <Title receipt={receipt} />
            </Table.Td>
            <Table.Td>
              <RowButton
                says={words.open(words.acts[receipt.act] ?? receipt.act, receipt.title || words.untitled)}
                onOpen={() => onOpen(receipt.id)}
              >
                {words.acts[receipt.act] ?? receipt.act}
              </RowButton>
            </Table.Td>
            <Table.Td>
              <Group gap={6}>
                <ReceiptState receipt={receipt} />
                {receipt.lateMs !== null && receipt.lateMs > 1_000 && (
                  <Badge size="sm" color="orange">
                    {words.late(words.duration(receipt.lateMs))}
                  </Badge>
                )}
              </Group>
              {receipt.state !== 'undone' && <Text size="xs">{standingOf(receipt, words)}</Text>}
            </Table.Td>
            <Table.Td>
              <Moment at={receipt.at} size="sm" />
              <Text size="sm" c="dimmed">
                {receipt.by?.name}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What it is about, as the way to it where that is a story. */
function Title({ receipt: { subject, title } }: { receipt: Receipt }): ReactElement {
  const { publishing: words } = useStrings();
  const [kind, id = ''] = subject.split(':');
  const shown = title || words.untitled;
  if (kind !== 'story') return <Text size="sm">{shown}</Text>;
  return (
    <AnchorLink size="sm" to="/stories/$story" params={{ story: id }}>
      {shown}
    </AnchorLink>
  );
}
