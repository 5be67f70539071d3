import { Group, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { KINDS, ORDERS, SHOWN } from '../../../paper/topics/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { SearchField } from '../SearchField.tsx';
import type { TopicFilter } from './topic-filter.ts';

export function TopicFilters({
  filter,
  onChange,
}: {
  filter: TopicFilter;
  onChange(part: TopicFilter): void;
}): ReactElement {
  const { topics: words } = useStrings().furniture;
  return (
    <Group gap="xs" role="search">
      <SearchField label={words.search} value={filter.words ?? ''} onSearch={(next) => onChange({ words: next })} />
      <NativeSelect
        aria-label={words.kind}
        data={[
          { value: '', label: words.anyKind },
          ...KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
        value={filter.kind ?? ''}
        onChange={(event) => onChange({ kind: KINDS.find((kind) => kind === event.currentTarget.value) })}
      />
      <NativeSelect
        aria-label={words.show}
        data={SHOWN.map((show) => ({ value: show, label: words.shown[show] }))}
        value={filter.show ?? 'all'}
        onChange={(event) =>
          onChange({ show: SHOWN.find((one) => one === event.currentTarget.value && one !== 'all') })
        }
      />
      <NativeSelect
        aria-label={words.order}
        data={ORDERS.map((order) => ({ value: order, label: words.orders[order] }))}
        value={filter.order ?? 'name'}
        onChange={(event) =>
          onChange({ order: ORDERS.find((one) => one === event.currentTarget.value && one !== 'name') })
        }
      />
    </Group>
  );
}
