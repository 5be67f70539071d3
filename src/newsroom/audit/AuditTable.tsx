import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { auditEntrySchema } from '../../people/contract.ts';
import { agentName } from '../account/agent-name.ts';
import { Moment } from '../Moment.tsx';
import { wholeMoment } from '../moments.ts';
import { useStrings } from '../strings/use-strings.ts';
import { AuditThing } from './AuditThing.tsx';
import { actWords } from './act-words.ts';
import { detailWords } from './detail-words.ts';
import { joinedEntries } from './joined-entries.ts';

export function AuditTable({
  entries,
  names,
  onOnly,
}: {
  entries: readonly z.output<typeof auditEntrySchema>[];
  /** of people and sections in details, by `person:…` */
  names: Readonly<Record<string, string>>;
  onOnly(thing: string): void;
}): ReactElement {
  const { audit, people } = useStrings();
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
        {joinedEntries(entries).map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>
              <Moment at={entry.at} size="sm" style={{ whiteSpace: 'nowrap' }} />
            </Table.Td>
            <Table.Td>
              <Text size="sm">{entry.whoName || audit.system}</Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm" title={entry.what}>
                {actWords(audit, entry.what)}
              </Text>
            </Table.Td>
            <Table.Td>
              <AuditThing entry={entry} onOnly={onOnly} />
            </Table.Td>
            <Table.Td>
              <Text size="sm">{entry.from}</Text>
              <Text size="xs" c="dimmed" title={entry.agent}>
                {agentName(entry.agent)}
              </Text>
            </Table.Td>
            <Table.Td>
              {detailWords({ audit, people }, entry.detail, names).map((line) => (
                <Text key={line} size="xs" dir="auto" style={{ overflowWrap: 'anywhere' }}>
                  {line}
                </Text>
              ))}
              {entry.times > 1 && (
                <Text size="xs" c="dimmed">
                  {audit.joined(entry.times, wholeMoment(entry.since))}
                </Text>
              )}
              {entry.withheld && (
                <Text size="xs" c="dimmed">
                  {audit.withheld}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
