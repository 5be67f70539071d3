import { Badge, Group, Table, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { Staff } from '../../people/contract.ts';
import { Moment } from '../Moment.tsx';
import { useSections } from '../stories/use-sections.ts';
import { useStrings } from '../strings/use-strings.ts';
import { PersonActions } from './PersonActions.tsx';
import { type PersonAct, PersonDialogues } from './PersonDialogues.tsx';
import type { Standing } from './standing.ts';

export function PeopleTable({
  rows,
  all,
  grantable,
}: {
  rows: readonly Staff[];
  all: readonly Staff[];
  grantable: Standing['roles'];
}): ReactElement {
  const { people } = useStrings();
  const sections = useSections();
  const [open, setOpen] = useState<{ act: PersonAct; person: Staff } | null>(null);
  const { columns } = people;
  if (rows.length === 0) return <Text c="dimmed">{people.none}</Text>;
  const placesOf = ({ sections: ids }: Staff): string =>
    ids === null
      ? people.wholePaper
      : ids.map((id) => sections.find((section) => section.id === id)?.label ?? `#${id}`).join(', ');
  return (
    <>
      <Table className="folding" verticalSpacing={6} aria-label={people.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.name}</Table.Th>
            <Table.Th>{columns.roles}</Table.Th>
            <Table.Th>{columns.sections}</Table.Th>
            <Table.Th>{columns.seen}</Table.Th>
            <Table.Th>{columns.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                <Group gap={6}>
                  <Text size="sm" fw={600}>
                    {person.name}
                  </Text>
                  {person.state !== 'active' && (
                    <Badge size="sm" color="orange">
                      {people.states[person.state]}
                    </Badge>
                  )}
                </Group>
                <Text size="xs" c="dimmed">
                  {person.username} · {person.email}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{person.roles.map((role) => people.roleNames[role]).join(', ')}</Text>
                <Text size="xs" c="dimmed">
                  {person.secondFactor ? people.factor : people.noFactor}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{placesOf(person)}</Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed" span hiddenFrom="sm">
                  {columns.seen}:{' '}
                </Text>
                {person.lastSeenAt === null ? (
                  <Text size="sm" span>
                    {people.never}
                  </Text>
                ) : (
                  <Moment at={person.lastSeenAt} size="sm" span />
                )}
              </Table.Td>
              <Table.Td>
                <PersonActions person={person} onChoose={(act) => setOpen({ act, person })} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {open && <PersonDialogues {...open} all={all} grantable={grantable} onClose={() => setOpen(null)} />}
    </>
  );
}
