import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useColleagues } from '../people/use-colleagues.ts';
import { useStrings } from '../strings/use-strings.ts';
import { actChoices, actWords, kindOf } from './act-words.ts';
import type { AuditFilter } from './audit-filter.ts';

export function AuditFilters({
  filter,
  nameOf,
  onChange,
}: {
  filter: AuditFilter;
  /** what a thing is called, where it is known */
  nameOf(thing: string): string;
  onChange(filter: AuditFilter): void;
}): ReactElement {
  const { audit } = useStrings();
  const { people } = useColleagues();
  const set = (part: Partial<AuditFilter>): void => onChange({ ...filter, ...part });
  const { what, thing } = filter;
  const acts = actChoices(audit);
  const isListed = what === undefined || acts.some(({ items }) => items.some(({ value }) => value === what));
  const kinds = Object.entries(audit.kinds).map(([kind, label]) => ({ value: `${kind}:`, label }));
  const isOne = thing !== undefined && !thing.endsWith(':');
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
      <Select
        label={audit.what}
        placeholder={audit.anyAct}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': audit.anyAct }}
        nothingFoundMessage={audit.none}
        data={isListed ? acts : [{ value: what, label: actWords(audit, what) }, ...acts]}
        value={what ?? null}
        onChange={(next) => set({ what: next ?? undefined })}
      />
      <Select
        label={audit.thing}
        placeholder={audit.anyThing}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': audit.anyThing }}
        nothingFoundMessage={audit.none}
        data={isOne ? [{ value: thing, label: `${kindOf(audit, thing)}: ${nameOf(thing)}` }, ...kinds] : kinds}
        value={thing ?? null}
        onChange={(next) => set({ thing: next ?? undefined })}
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
