import { CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Card } from '../../../fronts/cards/contract.ts';
import { MOST_LETTERS, MOST_SUBLINKS } from '../../../fronts/contract.ts';
import { MovableList } from '../../furniture/MovableList.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { tooLong } from '../too-long.ts';
import { StoryFinder } from './StoryFinder.tsx';

type Links = Card['sublinks'];

/** Stories that hang on a card, in their order. */
export function Sublinks({
  card,
  onChange,
}: {
  card: Card;
  onChange(change: (links: Links) => Links): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  const { learn, headlineOf } = useDesk();
  const { sublinks } = card;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {words.sublinkTitle}
      </Text>
      <Text size="xs" c="dimmed">
        {words.sublinkHelp}
      </Text>
      {sublinks.length > 0 && (
        <MovableList
          label={words.sublinkTitle}
          items={sublinks}
          keyOf={({ story }) => story}
          nameOf={({ story, headline }) => headline ?? headlineOf({ story })}
          onMove={(next) => onChange(() => next)}
        >
          {({ story, headline }) => {
            const name = headlineOf({ story });
            return (
              <Group gap={4} wrap="nowrap">
                <TextInput
                  size="xs"
                  flex={1}
                  aria-label={words.sublinkHeadline(name)}
                  placeholder={name}
                  error={tooLong(headline ?? '', MOST_LETTERS.headline, words)}
                  dir="auto"
                  value={headline ?? ''}
                  onChange={(event) => {
                    const typed = event.currentTarget.value || null;
                    onChange((links) => links.map((one) => (one.story === story ? { ...one, headline: typed } : one)));
                  }}
                />
                <CloseButton
                  size={28}
                  aria-label={words.sublinkRemove(name)}
                  onClick={() => onChange((links) => links.filter((one) => one.story !== story))}
                />
              </Group>
            );
          }}
        </MovableList>
      )}
      {sublinks.length < MOST_SUBLINKS ? (
        <StoryFinder
          label={words.addSublink}
          without={[card.story, ...sublinks.map(({ story }) => story)]}
          onChoose={(story) => {
            learn([story]);
            onChange((links) => [...links, { story: story.id, headline: null }]);
          }}
        />
      ) : (
        <Text size="xs" c="dimmed">
          {words.sublinkFull(MOST_SUBLINKS)}
        </Text>
      )}
    </Stack>
  );
}
