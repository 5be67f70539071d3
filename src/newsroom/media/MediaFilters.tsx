import { Button, Checkbox, Collapse, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { KINDS, RIGHTS_STATES } from '../../media/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { type MediaFilter, plainMediaFilter } from './media-filter.ts';

interface Props {
  filter: MediaFilter;
  /** what changes; all else stays as the address has it by then */
  onChange(part: MediaFilter): void;
  onClear(): void;
}

/** Search and what narrows it; what is in force is never folded away. */
export function MediaFilters({ filter, onChange, onClear }: Props): ReactElement {
  const { media: text } = useStrings();
  const { words: _, item: __, ...rest } = plainMediaFilter(filter);
  const isNarrowed = Object.keys(rest).length > 0;
  const [isOpen, more] = useDisclosure(false);
  return (
    <Stack gap="xs">
      <Group gap="xs" wrap="nowrap">
        <Typed label={text.search} value={filter.words} isSearch onChange={(words) => onChange({ words })} />
        <Button
          variant="default"
          onClick={more.toggle}
          aria-expanded={isOpen || isNarrowed}
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        >
          {text.filters}
        </Button>
      </Group>
      <Collapse expanded={isOpen || isNarrowed}>
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 3, lg: 5 }} spacing="xs" verticalSpacing="xs">
          <NativeSelect
            label={text.kind}
            data={[
              { value: '', label: text.anyKind },
              ...KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] })),
            ]}
            value={filter.kind ?? ''}
            onChange={(event) => onChange({ kind: (event.currentTarget.value || undefined) as MediaFilter['kind'] })}
          />
          <NativeSelect
            label={text.rights}
            data={[
              { value: '', label: text.anyRights },
              ...RIGHTS_STATES.map((state) => ({ value: state, label: text.rightsStates[state] })),
            ]}
            value={filter.rights ?? ''}
            onChange={(event) =>
              onChange({ rights: (event.currentTarget.value || undefined) as MediaFilter['rights'] })
            }
          />
          <Typed label={text.credit} value={filter.credit} onChange={(credit) => onChange({ credit })} />
          {(['from', 'until'] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              label={text[name]}
              value={filter[name] ?? ''}
              onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
            />
          ))}
          {(['mine', 'unused'] as const).map((name) => (
            <Checkbox
              key={name}
              label={text[name]}
              checked={filter[name] ?? false}
              onChange={(event) => onChange({ [name]: event.currentTarget.checked || undefined })}
            />
          ))}
          <Button variant="subtle" size="compact-sm" justify="flex-start" onClick={onClear}>
            {text.clear}
          </Button>
        </SimpleGrid>
      </Collapse>
    </Stack>
  );
}

/** A field that asks a moment after the last key. */
export function Typed(props: {
  label: string;
  value: string | undefined;
  isSearch?: boolean;
  onChange(value: string | undefined): void;
}): ReactElement {
  const { label, value, isSearch, onChange } = props;
  const [typed, setTyped] = useState(value ?? '');
  const [asked, setAsked] = useState(value);
  const ask = useDebouncedCallback((next: string) => {
    setAsked(next || undefined);
    onChange(next || undefined);
  }, 250);
  // cleared or changed from elsewhere
  if (value !== asked) {
    setAsked(value);
    setTyped(value ?? '');
  }
  return (
    <TextInput
      {...(isSearch ? { type: 'search', 'aria-label': label, placeholder: label, flex: 1, miw: 0 } : { label })}
      leftSection={isSearch && <IconSearch size={16} aria-hidden />}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}
