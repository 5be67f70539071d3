import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import type { StripState } from '../../../paper/strip/contract.ts';
import { Section } from '../../Section.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import type { StripEntry } from './strip-draft.ts';

/** Topics with more new stories than they are used to, to be pinned. */
export function RisingTopics({
  rising,
  onPin,
}: {
  rising: StripState['rising'];
  onPin(topic: StripEntry['topic']): void;
}): ReactElement {
  const { strip: words } = useStrings().furniture;
  return (
    <Section title={words.rising} lead={words.risingHelp}>
      {rising.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.noneRising}
        </Text>
      ) : (
        <Table className="folding" verticalSpacing={4} aria-label={words.rising}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.topic}</Table.Th>
              <Table.Th>{words.columns.rise}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{words.columns.act}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rising.map(({ topic, recent, usual }) => (
              <Table.Tr key={topic.id}>
                <Table.Td>
                  <Text size="sm" fw={600}>
                    {topic.name}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{words.rise(recent, usual)}</Text>
                </Table.Td>
                <Table.Td ta={{ sm: 'end' }}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={words.pinNamed(topic.name)}
                    onClick={() => onPin(topic)}
                  >
                    {words.pin}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
