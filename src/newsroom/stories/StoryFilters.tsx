import { Button, Checkbox, Collapse, Group, NativeSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { PersonId } from '../../base/ids.ts';
import { STATUSES } from '../../writing/contract.ts';
import { useColleagues } from '../people/use-colleagues.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useStrings } from '../strings/use-strings.ts';
import { plainFilter, type StoryFilter } from './story-filter.ts';
import { useSections } from './use-sections.ts';

interface Props {
  filter: StoryFilter;
  /** what changes; all else stays as the address has it by then */
  onChange(part: StoryFilter): void;
  onClear(): void;
}

/** Search and what narrows it. On a phone the rest unfolds; what is in force is never folded away. */
export function StoryFilters({ filter, onChange, onClear }: Props): ReactElement {
  const { stories } = useStrings();
  const { words: _, mine: __, ...rest } = plainFilter(filter);
  const isNarrowed = Object.keys(rest).length > 0;
  const [isOpen, more] = useDisclosure(isNarrowed);
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <SearchField filter={filter} onChange={onChange} />
        <Button
          variant="default"
          onClick={more.toggle}
          aria-expanded={isOpen || isNarrowed}
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        >
          {stories.filters}
        </Button>
      </Group>
      <Collapse expanded={isOpen || isNarrowed}>
        <Narrowing filter={filter} onChange={onChange} onClear={onClear} />
      </Collapse>
    </>
  );
}

function SearchField({ filter, onChange }: Omit<Props, 'onClear'>): ReactElement {
  const { stories } = useStrings();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(filter.words ?? '');
  const ask = useDebouncedCallback((next: string) => onChange({ words: next || undefined }), 250);
  useEffect(() => {
    if (document.activeElement !== field.current) setWords(filter.words ?? '');
  }, [filter.words]);
  useShortcuts([{ key: '/', label: stories.keys.search, run: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      type="search"
      flex={1}
      miw={0}
      aria-label={stories.search}
      placeholder={stories.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      maxLength={200}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}

function Narrowing({ filter, onChange, onClear }: Props): ReactElement {
  const { stories } = useStrings();
  const { people } = useColleagues();
  const sections = useSections();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3, lg: 6 }} spacing="xs" verticalSpacing="xs">
      <Select
        label={stories.section}
        placeholder={stories.anySection}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': stories.anySection }}
        data={sections.map(({ id, label }) => ({ value: String(id), label }))}
        value={filter.section ? String(filter.section) : null}
        onChange={(value) => onChange({ section: value ? Number(value) : undefined })}
      />
      <NativeSelect
        label={stories.status}
        data={[{ value: '', label: stories.anyStatus }, ...options(STATUSES, stories.statuses)]}
        value={filter.status ?? ''}
        onChange={(event) => onChange({ status: (event.currentTarget.value || undefined) as StoryFilter['status'] })}
      />
      <Select
        label={stories.person}
        placeholder={stories.anyPerson}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': stories.anyPerson }}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.person ?? null}
        onChange={(value) => onChange({ person: (value as PersonId | null) ?? undefined })}
      />
      <NativeSelect
        label={stories.kind}
        data={[{ value: '', label: stories.anyKind }, ...options(['story', 'page'] as const, stories.kinds)]}
        value={filter.kind ?? ''}
        onChange={(event) => onChange({ kind: (event.currentTarget.value || undefined) as StoryFilter['kind'] })}
      />
      <NativeSelect
        label={stories.days}
        data={[{ value: '', label: stories.anyDay }, ...lastDays(stories.lastDays, filter.days)]}
        value={String(filter.days ?? '')}
        onChange={(event) => onChange({ days: Number(event.currentTarget.value) || undefined })}
      />
      <TextInput
        type="date"
        label={stories.from}
        value={filter.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={stories.until}
        value={filter.until ?? ''}
        onChange={(event) => onChange({ until: event.currentTarget.value || undefined })}
      />
      <Checkbox
        label={stories.changed}
        checked={filter.changed ?? false}
        onChange={(event) => onChange({ changed: event.currentTarget.checked || undefined })}
      />
      <Button variant="subtle" size="compact-sm" justify="flex-start" onClick={onClear}>
        {stories.clear}
      </Button>
    </SimpleGrid>
  );
}

/** An address may ask for another number than those that are offered: it is offered then, too. */
function lastDays(labels: Record<number, string>, now: number | undefined): { value: string; label: string }[] {
  const offered = Object.entries(labels).map(([value, label]) => ({ value, label }));
  return now === undefined || now in labels ? offered : [...offered, { value: String(now), label: String(now) }];
}

function options<Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: labels[value] }));
}
