import { Group, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { Content } from '../../../fronts/cards/contract.ts';
import { LAYOUTS, MOST_LETTERS, MOST_SHOWN, USUAL } from '../../../fronts/contract.ts';
import { suggestTopics } from '../../../writing/lookups/contract.ts';
import { call } from '../../ask/call.ts';
import { useSections } from '../../stories/use-sections.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { tooLong } from '../too-long.ts';
import { backfillKey, backfillOf } from './backfill-key.ts';

/** What a container is besides its cards. */
export function SettingsFields({ value, onChange }: { value: Content; onChange(value: Content): void }): ReactElement {
  const { fronts: words } = useStrings();
  const sections = useSections();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), 200);
  const isTopic = value.backfill.kind === 'topic' || backfillKey(value.backfill) === 'topic';
  const [wantsTopic, setWantsTopic] = useState(isTopic);
  const { data } = useQuery({
    queryKey: ['lookups', 'topics', sought],
    queryFn: ({ signal }) => call(suggestTopics, { words: sought }, signal),
    placeholderData: keepPreviousData,
    enabled: wantsTopic,
  });
  const topics = (data?.topics ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Group gap="sm" align="flex-start">
      <TextInput
        size="xs"
        label={words.name}
        description={words.nameHint}
        w={{ base: '100%', xs: 220 }}
        error={tooLong(value.name, MOST_LETTERS.name, words)}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <Select
        size="xs"
        label={words.layout}
        description={words.layoutHints[value.layout]}
        w={{ base: '100%', xs: 220 }}
        allowDeselect={false}
        data={LAYOUTS.map((layout) => ({ value: layout, label: words.layouts[layout] }))}
        value={value.layout}
        onChange={(next) => {
          const layout = LAYOUTS.find((one) => one === next) ?? value.layout;
          const limit = value.limit === null ? null : Math.min(value.limit, MOST_SHOWN[layout]);
          onChange({ ...value, layout, limit });
        }}
      />
      <NumberInput
        size="xs"
        label={words.limit}
        description={words.limitHint(USUAL[value.layout], MOST_SHOWN[value.layout])}
        w={{ base: '100%', xs: 160 }}
        min={1}
        max={MOST_SHOWN[value.layout]}
        clampBehavior="strict"
        allowDecimal={false}
        placeholder={String(USUAL[value.layout])}
        value={value.limit ?? ''}
        onChange={(limit) => onChange({ ...value, limit: typeof limit === 'number' ? limit : null })}
      />
      <Select
        size="xs"
        label={words.backfill}
        w={{ base: '100%', xs: 220 }}
        searchable
        allowDeselect={false}
        data={[
          ...(['none', 'newest', 'sticky'] as const).map((kind) => ({ value: kind, label: words.backfills[kind] })),
          { value: 'topic', label: words.backfillTopic },
          {
            group: words.backfillSections,
            items: sections.map(({ id, label }) => ({ value: `section-${id}`, label })),
          },
        ]}
        value={wantsTopic ? 'topic' : backfillKey(value.backfill)}
        onChange={(next) => {
          setWantsTopic(next === 'topic');
          const backfill = next && backfillOf(next);
          if (backfill) onChange({ ...value, backfill });
        }}
      />
      {wantsTopic && (
        <Select
          size="xs"
          label={words.chooseTopic}
          w={{ base: '100%', xs: 220 }}
          searchable
          filter={({ options }) => options}
          searchValue={typed}
          onSearchChange={setTyped}
          data={topics}
          value={value.backfill.kind === 'topic' ? String(value.backfill.topic) : null}
          onChange={(next) => {
            const backfill = next && backfillOf(`topic-${next}`);
            if (backfill) onChange({ ...value, backfill });
          }}
        />
      )}
      <Switch
        mt={{ xs: 26 }}
        size="sm"
        label={words.exempt}
        checked={value.exempt}
        onChange={(event) => onChange({ ...value, exempt: event.currentTarget.checked })}
      />
    </Group>
  );
}
