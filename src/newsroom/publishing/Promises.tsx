import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../AnchorLink.tsx';
import { Moment } from '../Moment.tsx';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { usePromises } from './use-promises.ts';

/** What the paper promises, beside what was measured in it. */
export function Promises(): ReactElement | null {
  const { publishing: words } = useStrings();
  const { data } = usePromises();
  const { promiseColumns: columns, duration } = words;
  if (!data) return null;
  return (
    <Section title={words.promises} lead={words.promisesLead}>
      <Table className="folding" verticalSpacing={4} aria-label={words.promises}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.promise}</Table.Th>
            <Table.Th>{columns.within}</Table.Th>
            <Table.Th>{columns.kept}</Table.Th>
            <Table.Th>{columns.usual}</Table.Th>
            <Table.Th>{columns.longest}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.promises.map(({ name, within, measured, kept, missed, p50, longest }) => (
            <Table.Tr key={name}>
              <Table.Td>{words.promiseNames[name]}</Table.Td>
              <Table.Td data-label={columns.within}>{duration(within)}</Table.Td>
              <Table.Td data-label={columns.kept}>
                {measured === 0 ? words.unmeasured : words.promiseKept(kept, measured, missed)}
              </Table.Td>
              <Table.Td data-label={columns.usual}>{p50 !== null && duration(p50)}</Table.Td>
              <Table.Td data-label={columns.longest}>{longest !== null && duration(longest)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {data.late.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {words.lateTitle}
          </Text>
          <ul className="late">
            {data.late.map(({ story, headline, at, lateMs }) => (
              <li key={`${story} ${at}`}>
                <AnchorLink size="sm" to="/stories/$story" params={{ story: String(story) }}>
                  {headline || words.untitled}
                </AnchorLink>{' '}
                <Text span size="sm">
                  {words.late(duration(lateMs))},{' '}
                </Text>
                <Moment at={at} size="sm" />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
