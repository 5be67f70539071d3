import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { MOST_BREAKING_WORDS, setBreaking } from '../../../fronts/breaking/contract.ts';
import type { PlacedStory } from '../../../fronts/cards/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StoryFinder } from '../card/StoryFinder.tsx';
import { tooLong } from '../too-long.ts';
import { BreakingEnd, type End, endOf, IN_AN_HOUR } from './BreakingEnd.tsx';

interface Line {
  text: string;
  story: PlacedStory | null;
  end: End;
}
const FRESH: Line = { text: '', story: null, end: IN_AN_HOUR };

/** Writes a strip. `replaces`: what stands now, so that nobody covers a line that they have not seen. */
export function BreakingForm({
  replaces,
  zone,
  onDone,
}: {
  replaces: number | null;
  /** the paper's, an IANA name */
  zone: string;
  onDone(): void;
}): ReactElement {
  const { fronts: words, shell } = useStrings();
  const draft = useDraft<Line>('breaking-line', FRESH);
  const { text, story, end } = draft.value;
  const act = useAct(setBreaking, [['fronts', 'breaking']]);
  const change = (part: Partial<Line>): void => draft.set((now) => ({ ...now, ...part }));
  return (
    <Stack
      component="form"
      gap="xs"
      maw={560}
      onSubmit={(event) => {
        event.preventDefault();
        const endsAt = endOf(end, zone);
        if (endsAt === null) return;
        act.run({ text, story: story?.id ?? null, endsAt, replaces }, () => {
          draft.drop();
          onDone();
        });
      }}
    >
      <TextInput
        label={words.breakingText}
        description={words.breakingLeft(Math.max(0, MOST_BREAKING_WORDS - text.trim().length))}
        required
        withAsterisk={false}
        dir="auto"
        value={text}
        error={tooLong(text, MOST_BREAKING_WORDS, words) ?? act.fields.text}
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
      <BreakingEnd zone={zone} value={end} error={act.fields.endsAt} onChange={(next) => change({ end: next })} />
      <Fault fault={Object.keys(act.fields).length > 0 ? null : act.fault} />
      <Group gap="xs">
        <Button type="submit" size="xs" color="red" disabled={endOf(end, zone) === null} loading={act.isRunning}>
          {endOf(end, zone) === null ? words.launchWhen : replaces === null ? words.breakingSet : words.breakingReplace}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {shell.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
