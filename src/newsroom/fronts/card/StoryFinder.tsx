import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import type { PlacedStory } from '../../../fronts/cards/contract.ts';
import { candidates } from '../../../fronts/contract.ts';
import { call } from '../../ask/call.ts';
import { momentText } from '../../moments.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** Finds a live story by its words and hands it over. */
export function StoryFinder({
  label,
  without,
  onChoose,
}: {
  label: string;
  without: readonly ArticleId[];
  onChoose(story: PlacedStory): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery({
    queryKey: ['stories', 'candidates', 'found', sought],
    queryFn: ({ signal }) => call(candidates, { words: sought }, signal),
    placeholderData: keepPreviousData,
  });
  const found = (data?.stories ?? []).filter(({ id }) => !without.includes(id)).slice(0, 20);
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      searchable
      // the server has searched already
      filter={({ options }) => options}
      nothingFoundMessage={words.noneFound}
      searchValue={typed}
      onSearchChange={setTyped}
      data={found.map(({ id, headline, publishedAt }) => ({
        value: String(id),
        label: publishedAt === null ? headline : `${headline} · ${momentText(publishedAt)}`,
      }))}
      value={null}
      onChange={(id) => {
        const story = found.find((one) => String(one.id) === id);
        setTyped('');
        if (story) onChoose(story);
      }}
    />
  );
}
