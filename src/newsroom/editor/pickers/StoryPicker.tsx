import { Badge, Combobox, Group, Loader, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { suggestStories } from '../../../writing/lookups/contract.ts';
import { call } from '../../ask/call.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { ageOf } from './age-of.ts';
import { isHost } from './is-host.ts';
import type { StoryChoice } from './known-things.ts';

interface Props {
  label: string;
  description?: string;
  /** what is typed, when it may also be an address */
  words: string;
  change(words: string): void;
  choose(story: StoryChoice): void;
  autoFocus?: boolean;
}

/** Own stories by what is typed, with age and status; drafts can be chosen too. */
export function StoryPicker({ label, description, words, change, choose, autoFocus = false }: Props): ReactElement {
  const text = useWords();
  const { known, story } = useStory();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [sought] = useDebouncedValue(words, 150);
  const [isTyped, setTyped] = useState(false);
  const isAddress = /^(?:https?:|mailto:|tel:|\/|#)/i.test(sought);
  const { data, isFetching } = useQuery({
    queryKey: ['lookups', 'stories', sought],
    queryFn: ({ signal }) => call(suggestStories, { words: sought }, signal),
    enabled: !isAddress && isTyped,
    // what is seen can be chosen until something else is there
    placeholderData: keepPreviousData,
  });
  const found = (data?.stories ?? []).filter(({ id }) => id !== story.id);
  const first = sought.trim() && !isAddress && !isHost(sought.trim()) ? found[0]?.id : undefined;
  // Enter takes the best of what was found, at once
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found for other words has its own first
  useEffect(() => {
    if (first !== undefined) combobox.selectFirstOption();
  }, [first, data]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const chosen = found.find((one) => String(one.id) === id);
        if (!chosen) return;
        known.add('stories', [chosen]);
        combobox.closeDropdown();
        choose(chosen);
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={description}
          value={words}
          data-autofocus={autoFocus || undefined}
          rightSection={isFetching ? <Loader size={14} aria-hidden="true" /> : null}
          onChange={(event) => {
            change(event.currentTarget.value);
            setTyped(true);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => {
            setTyped(true);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={isAddress || (!data && !isFetching)}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={text.ownStories}>
          {found.map((one) => (
            <Combobox.Option key={one.id} value={String(one.id)}>
              <Stack gap={2}>
                <Text size="sm">{one.headline || text.untitled}</Text>
                <Group gap="xs">
                  <Badge size="sm">{text.statuses[one.status]}</Badge>
                  <Text size="xs">{ageOf(one.at, document.documentElement.lang)}</Text>
                  {one.section && <Text size="xs">{one.section}</Text>}
                </Group>
              </Stack>
            </Combobox.Option>
          ))}
          {data && found.length === 0 && <Combobox.Empty>{text.noStoryFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
