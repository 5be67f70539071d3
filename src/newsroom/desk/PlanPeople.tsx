import { ActionIcon, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { PersonId } from '../../base/ids.ts';
import type { PlanRow } from '../../planning/contract.ts';
import { useColleagues } from '../people/use-colleagues.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KeptField } from './KeptField.tsx';
import { PAUSE } from './plan-fields.ts';

type Given = { id: PersonId; role: string }[];

/** Who has it, and as what. */
export function PlanPeople({
  plan,
  isLate,
  onGive: give,
}: {
  plan: PlanRow;
  /** others gave it to somebody else first */
  isLate: boolean;
  onGive(people: Given, was: Given): Promise<PlanRow | null>;
}): ReactElement {
  const { desk } = useStrings();
  const { people } = useColleagues();
  const [search, setSearch] = useState('');
  const given: Given = plan.people.map(({ id, role }) => ({ id, role }));
  const onGive = (people: Given) => give(people, given);
  const mayAssign = plan.may.assign;
  return (
    <Stack gap={6} role="group" aria-label={desk.people}>
      <Text size="sm" fw={500} aria-hidden>
        {desk.people}
      </Text>
      {plan.people.length === 0 && <Text size="sm">{desk.unassigned}</Text>}
      {plan.people.map(({ id, name, role }) => (
        <Group key={id} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1}>
            {name}
          </Text>
          <KeptField
            place={`plan-${plan.id}-role-${id}`}
            value={role}
            pause={PAUSE}
            onKeep={async (next) => {
              const answer = await onGive(given.map((one) => (one.id === id ? { ...one, role: next.trim() } : one)));
              return answer && (answer.people.find((one) => one.id === id)?.role ?? '');
            }}
          >
            {(field) => (
              <TextInput
                size="xs"
                w={150}
                maxLength={40}
                aria-label={desk.role(name)}
                placeholder={desk.roleHint}
                disabled={!mayAssign}
                {...field}
              />
            )}
          </KeptField>
          {mayAssign && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={desk.takeOff(name)}
              onClick={() => void onGive(given.filter((one) => one.id !== id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {mayAssign && (
        <Select
          size="xs"
          aria-label={desk.peoplePick}
          placeholder={desk.peoplePick}
          error={isLate && desk.givenMeanwhile}
          searchable
          value={null}
          searchValue={search}
          onSearchChange={setSearch}
          data={people
            .filter(({ id }) => !given.some((one) => one.id === id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            if (id) void onGive([...given, { id: id as PersonId, role: '' }]);
            setSearch('');
          }}
        />
      )}
    </Stack>
  );
}
