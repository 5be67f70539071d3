import { ActionIcon, Combobox, Group, Select, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { AuthorId } from '../../../base/ids.ts';
import { suggestAuthors } from '../../../writing/lookups/contract.ts';
import { call } from '../../ask/call.ts';
import { useKnown } from '../pickers/known-things.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { TextField } from './TextField.tsx';
import { type FieldValue, useField } from './use-field.ts';

type Person = FieldValue<'byline'>[number];

/** Who made the story, in order, each with what they did; or words in place of all that. */
export function BylineField(): ReactElement {
  const { live, mayWrite } = useStory();
  const words = useWords();
  const [stored, setPeople] = useField(live.doc, 'byline');
  const people = stored ?? [];
  return (
    <Stack gap="xs" role="group" aria-label={words.byline}>
      <Text size="sm" fw={600}>
        {words.byline}
      </Text>
      {people.map((person, position) => (
        <BylinePerson
          key={`${person.author}-${person.role}`}
          person={person}
          change={(next) => setPeople(people.with(position, next))}
          raise={
            position > 0
              ? () => setPeople(people.with(position - 1, person).with(position, people[position - 1] as Person))
              : undefined
          }
          remove={() => setPeople(people.filter((_, at) => at !== position))}
        />
      ))}
      {mayWrite && <AddPerson add={(author) => setPeople([...people, { author, role: 'text' }])} />}
      <TextField name="bylineText" label={words.bylineText} description={words.bylineTextHint} />
    </Stack>
  );
}

interface PersonProps {
  person: Person;
  change(next: Person): void;
  raise: (() => void) | undefined;
  remove(): void;
}

function BylinePerson({ person, change, raise, remove }: PersonProps): ReactElement {
  const words = useWords();
  const { mayWrite } = useStory();
  const author = useKnown('authors', person.author);
  const name = author === null ? words.notThere : (author?.name ?? '…');
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="sm" className="grow">
        {name}
      </Text>
      <Select
        aria-label={words.roleOf(name)}
        size="xs"
        w={130}
        data={Object.entries(words.roles).map(([value, label]) => ({ value, label }))}
        value={person.role}
        allowDeselect={false}
        readOnly={!mayWrite}
        onChange={(role) => role && change({ ...person, role: role as Person['role'] })}
      />
      {mayWrite && raise && (
        <ActionIcon variant="subtle" aria-label={words.raise(name)} onClick={raise}>
          <IconArrowUp size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      {mayWrite && (
        <ActionIcon variant="subtle" aria-label={words.remove(name)} onClick={remove}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </Group>
  );
}

function AddPerson({ add }: { add(author: AuthorId): void }): ReactElement {
  const words = useWords();
  const { known } = useStory();
  const combobox = useCombobox();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed, 150);
  const { data } = useQuery({
    queryKey: ['lookups', 'authors', sought],
    queryFn: ({ signal }) => call(suggestAuthors, { words: sought }, signal),
    enabled: combobox.dropdownOpened,
  });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const author = data?.authors.find((one) => String(one.id) === id);
        if (!author) return;
        known.add('authors', [author]);
        add(author.id);
        setTyped('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          aria-label={words.addPerson}
          placeholder={words.addPerson}
          value={typed}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={words.addPerson}>
          {data?.authors.map(({ id, name, kind, jobTitle }) => (
            <Combobox.Option key={id} value={String(id)}>
              <Text size="sm">{name}</Text>
              <Text size="xs">{[words.authorKinds[kind], jobTitle].filter(Boolean).join(', ')}</Text>
            </Combobox.Option>
          ))}
          {data?.authors.length === 0 && <Combobox.Empty>{words.nobodyFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
