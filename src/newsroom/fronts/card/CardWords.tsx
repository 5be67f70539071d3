import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Overrides, PlacedStory } from '../../../fronts/cards/contract.ts';
import { MOST_LETTERS } from '../../../fronts/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { tooLong } from '../too-long.ts';

const FIELDS = [
  { name: 'headline', mayBeNone: false },
  { name: 'kicker', mayBeNone: true },
  { name: 'standfirst', mayBeNone: true },
] as const;

/** Headline, kicker and standfirst of a card. An empty field is the story's own; nothing at all is chosen beside it. */
export function CardWords({
  story,
  value,
  onChange,
}: {
  story: PlacedStory | undefined;
  value: Overrides;
  onChange(part: Partial<Overrides>): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  return (
    <Stack gap="sm">
      {FIELDS.map(({ name, mayBeNone }) => {
        const label = words[name];
        const own = story?.[name] ?? '';
        const now = value[name];
        const isNone = now === '';
        return (
          <div key={name}>
            <Textarea
              label={label}
              autosize
              minRows={name === 'standfirst' ? 2 : 1}
              error={tooLong(now ?? '', MOST_LETTERS[name], words)}
              dir="auto"
              lang={story?.language || undefined}
              data-autofocus={name === 'headline' || undefined}
              placeholder={isNone ? words.nothing : own || words.storyHasNone}
              value={now ?? ''}
              onChange={(event) => {
                // a card's words are lines, never paragraphs
                const typed = event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ');
                onChange({ [name]: typed === '' ? null : typed });
              }}
            />
            <Group gap="xs" justify="space-between" mt={2}>
              <Text size="xs" c="dimmed" lineClamp={2} flex={1} dir="auto">
                {isNone || now === null ? '' : own && words.storyHas(own)}
              </Text>
              <Text size="xs" c="dimmed">
                {words.letters((now ?? own).length)}
              </Text>
              {now !== null && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.backToStory(label)}
                  onClick={() => onChange({ [name]: null })}
                >
                  {words.asStory}
                </Button>
              )}
              {mayBeNone && now === null && own !== '' && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.nothingFor(label)}
                  onClick={() => onChange({ [name]: '' })}
                >
                  {words.nothing}
                </Button>
              )}
            </Group>
          </div>
        );
      })}
    </Stack>
  );
}
