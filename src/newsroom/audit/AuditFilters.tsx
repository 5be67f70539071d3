import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useColleagues } from '../people/use-colleagues.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { AuditFilter } from './audit-filter.ts';

export function AuditFilters({
  filter,
  onChange,
}: {
  filter: AuditFilter;
  onChange(filter: AuditFilter): void;
}): ReactElement {
  const { audit } = useStrings();
  const { people } = useColleagues();
  const [typed, setTyped] = useState({ what: filter.what ?? '', thing: filter.thing ?? '' });
  const set = (part: Partial<AuditFilter>): void => onChange({ ...filter, ...part });
  const later = useDebouncedCallback(set, 300);
  const type = (part: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...part });
    later({ what: typed.what || undefined, thing: typed.thing || undefined, ...part });
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3, lg: 5 }} spacing="xs" verticalSpacing="xs">
      <Select
        label={audit.who}
        placeholder={audit.anybody}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': audit.anybody }}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.who ?? null}
        onChange={(who) => set({ who: who ?? undefined })}
      />
      <TextInput
        label={audit.what}
        placeholder={audit.whatHelp}
        maxLength={80}
        value={typed.what}
        onChange={(event) => type({ what: event.currentTarget.value })}
      />
      <TextInput
        label={audit.thing}
        placeholder={audit.thingHelp}
        maxLength={120}
        value={typed.thing}
        onChange={(event) => type({ thing: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={audit.from}
        value={filter.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={audit.until}
        value={filter.until ?? ''}
        onChange={(event) => set({ until: event.currentTarget.value || undefined })}
      />
    </SimpleGrid>
  );
}
