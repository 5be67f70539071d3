import { Code, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { auditEntrySchema } from '../../people/contract.ts';
import { agentName } from '../account/agent-name.ts';
import { Moment } from '../Moment.tsx';
import { useStrings } from '../strings/use-strings.ts';

export function AuditTable({ entries }: { entries: readonly z.output<typeof auditEntrySchema>[] }): ReactElement {
  const { audit } = useStrings();
  const { columns } = audit;
  if (entries.length === 0) return <Text c="dimmed">{audit.none}</Text>;
  return (
    <Table className="folding" verticalSpacing={5} aria-label={audit.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.at}</Table.Th>
          <Table.Th>{columns.who}</Table.Th>
          <Table.Th>{columns.what}</Table.Th>
          <Table.Th>{columns.thing}</Table.Th>
          <Table.Th>{columns.from}</Table.Th>
          <Table.Th>{columns.detail}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ id, at, whoName, what, thing, thingName, from, agent, version, detail }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Moment at={at} size="sm" style={{ whiteSpace: 'nowrap' }} />
            </Table.Td>
            <Table.Td>
              <Text size="sm">{whoName || audit.system}</Text>
            </Table.Td>
            <Table.Td>
              <Code>{what}</Code>
            </Table.Td>
            <Table.Td>
              {thingName && <Text size="sm">{thingName}</Text>}
              <Text
                size={thingName ? 'xs' : 'sm'}
                c={thingName ? 'dimmed' : undefined}
                style={{ overflowWrap: 'anywhere' }}
              >
                {thing}
              </Text>
              {version !== null && <Text size="xs">{audit.version(version)}</Text>}
            </Table.Td>
            <Table.Td>
              <Text size="sm">{from}</Text>
              <Text size="xs" c="dimmed" title={agent}>
                {agentName(agent)}
              </Text>
            </Table.Td>
            <Table.Td>
              <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
                {detailText(detail)}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function detailText(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}
