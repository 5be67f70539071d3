import { Button, CloseButton, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { MOST_BREAKING_WORDS, setBreaking } from '../../../fronts/breaking/contract.ts';
import type { PlacedStory } from '../../../fronts/cards/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StoryFinder } from '../card/StoryFinder.tsx';

interface Line {
  text: string;
  story: PlacedStory | null;
  minutes: string;
}
const FRESH: Line = { text: '', story: null, minutes: '60' };

/** Writes a strip. `replaces`: what stands now, so that nobody covers a line that they have not seen. */
export function BreakingForm({ replaces, onDone }: { replaces: number | null; onDone(): void }): ReactElement {
  const { fronts: words, shell } = useStrings();
  const draft = useDraft<Line>('breaking', FRESH);
  const { text, story, minutes } = draft.value;
  const act = useAct(setBreaking, [['fronts', 'breaking']]);
  const change = (part: Partial<Line>): void => draft.set((now) => ({ ...now, ...part }));
  return (
    <Stack
      component="form"
      gap="xs"
      maw={560}
      onSubmit={(event) => {
        event.preventDefault();
        act.run({ text, story: story?.id ?? null, endsAt: Date.now() + Number(minutes) * 60_000, replaces }, () => {
          draft.drop();
          onDone();
        });
      }}
    >
      <TextInput
        label={words.breakingText}
        description={words.breakingLeft(MOST_BREAKING_WORDS - text.length)}
        required
        withAsterisk={false}
        dir="auto"
        maxLength={MOST_BREAKING_WORDS}
        value={text}
        error={act.fields.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div>
        <Text size="sm" fw={500}>
          {words.breakingStory}
        </Text>
        {story ? (
          <Group gap={4} wrap="nowrap">
            <Text size="sm" dir="auto">
              {story.headline}
            </Text>
            <CloseButton size={28} aria-label={words.removeStory} onClick={() => change({ story: null })} />
          </Group>
        ) : (
          <StoryFinder label={words.breakingChoose} without={[]} onChoose={(next) => change({ story: next })} />
        )}
        {act.fields.story && (
          <Text size="sm" c="red">
            {act.fields.story}
          </Text>
        )}
      </div>
      <NativeSelect
        label={words.breakingEnds}
        w={{ base: '100%', xs: 220 }}
        value={minutes}
        error={act.fields.endsAt}
        onChange={(event) => change({ minutes: event.currentTarget.value })}
        data={Object.entries(words.breakingFor).map(([value, label]) => ({ value, label }))}
      />
      <Fault fault={act.fault} />
      <Group gap="xs">
        <Button type="submit" size="xs" color="red" loading={act.isRunning}>
          {replaces === null ? words.breakingSet : words.breakingReplace}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {shell.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
