import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import type { TopicRow } from '../../../paper/topics/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useFoundTopics } from './use-topics.ts';

/** Finds a topic by its name and hands it over; those that are there already are not offered. */
export function TopicChoice({
  label,
  without,
  onChoose,
}: {
  label: string;
  without: readonly TopicId[];
  onChoose(topic: TopicRow): void;
}): ReactElement {
  const { topics: words } = useStrings().furniture;
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const found = useFoundTopics(search).filter(({ id, mergingInto }) => !without.includes(id) && mergingInto === null);
  return (
    <Select
      label={label}
      placeholder={words.search}
      searchable
      // the server has searched already
      filter={({ options }) => options}
      nothingFoundMessage={words.none}
      searchValue={typed}
      onSearchChange={setTyped}
      data={found.slice(0, 20).map(({ id, name, kind, count }) => ({
        value: String(id),
        label: words.mergeOption(name, words.kinds[kind], count),
      }))}
      value={null}
      onChange={(id) => {
        const topic = found.find((one) => String(one.id) === id);
        setTyped('');
        if (topic) onChoose(topic);
      }}
    />
  );
}
