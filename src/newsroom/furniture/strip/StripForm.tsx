import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { MOST_PINNED, type StripState, saveStrip } from '../../../paper/strip/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Problem } from '../../ask/problem.ts';
import { useAct } from '../../ask/use-act.ts';
import { Section } from '../../Section.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { MovableList } from '../MovableList.tsx';
import { TopicChoice } from '../topics/TopicChoice.tsx';
import { PinnedTopic } from './PinnedTopic.tsx';
import { RisingTopics } from './RisingTopics.tsx';
import { StripPreview } from './StripPreview.tsx';
import {
  draftOf,
  inputOf,
  isChanged,
  isPlaces,
  type StripDraft,
  withChanged,
  without,
  withPinned,
} from './strip-draft.ts';

/** What is changed here is kept until it is saved; what others change meanwhile is shown where it would be lost. */
export function StripForm({ stored }: { stored: StripState }): ReactElement {
  const { strip: words } = useStrings().furniture;
  const { shell } = useStrings();
  const queries = useQueryClient();
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState<StripDraft>(() => draftOf(stored));
  const changed = isChanged(draft, base);
  // what is new on the server is taken over as long as nobody works here
  if (!changed && stored.version !== base.version) {
    setBase(stored);
    setDraft(draftOf(stored));
  }
  const act = useAct(saveStrip, [['paper', 'topics']]);
  const take = (state: StripState): void => {
    setBase(state);
    setDraft(draftOf(state));
    queries.setQueryData(['paper', 'strip'], state);
    act.reset();
  };
  const save = (): void =>
    act.run({ ...inputOf(draft), version: base.version }, (state) => {
      take(state);
      notifications.show({ color: 'green', message: words.saved });
    });
  const meanwhile = act.fault instanceof Problem && act.fault.status === 409;
  return (
    <Stack gap="md">
      <StripPreview draft={draft} filled={stored.filled} rising={stored.rising} />
      <Section title={words.pinned} lead={words.pinnedHelp}>
        {draft.entries.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.nonePinned}
          </Text>
        )}
        <MovableList
          label={words.pinned}
          items={draft.entries}
          keyOf={({ topic }) => topic.id}
          nameOf={({ label, topic }) => label || topic.name}
          onMove={(entries) => setDraft({ ...draft, entries })}
        >
          {(entry) => (
            <PinnedTopic
              entry={entry}
              zone={stored.zone}
              restAfterDays={stored.restAfterDays}
              onChange={(part) => setDraft(withChanged(draft, entry.topic.id, part))}
              onRemove={() => setDraft(without(draft, entry.topic.id))}
            />
          )}
        </MovableList>
        <Group align="flex-start" gap="md">
          {draft.entries.length < MOST_PINNED && (
            <TopicChoice
              label={words.pinMore}
              without={draft.entries.map(({ topic }) => topic.id)}
              onChoose={(topic) => setDraft(withPinned(draft, topic))}
            />
          )}
          <NumberInput
            label={words.places}
            description={words.placesHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            w={{ base: '100%', xs: 320 }}
            min={0}
            max={MOST_PINNED}
            allowDecimal={false}
            clampBehavior="none"
            value={Number.isFinite(draft.places) ? draft.places : ''}
            error={isPlaces(draft.places) ? undefined : words.placesRange(MOST_PINNED)}
            onChange={(places) => setDraft({ ...draft, places: places === '' ? Number.NaN : Number(places) })}
          />
        </Group>
        {meanwhile ? (
          <Alert color="yellow" variant="light" p="sm" role="alert">
            <Group gap="sm">
              {words.meanwhile}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => take((act.fault as Problem).current as StripState)}
              >
                {words.showTheirs}
              </Button>
            </Group>
          </Alert>
        ) : (
          <Fault fault={act.fault} />
        )}
        <Group>
          <Button onClick={save} disabled={!changed || !isPlaces(draft.places)} loading={act.isRunning}>
            {shell.save}
          </Button>
          {changed && (
            <Button variant="default" onClick={() => setDraft(draftOf(base))}>
              {words.discard}
            </Button>
          )}
        </Group>
      </Section>
      <RisingTopics
        rising={stored.rising.filter(({ topic }) => !draft.entries.some((entry) => entry.topic.id === topic.id))}
        onPin={(topic) => setDraft(withPinned(draft, topic))}
      />
    </Stack>
  );
}
