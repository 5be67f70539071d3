import { Button, Group, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import type { ReactElement, Ref } from 'react';
import type { Act } from '../../../publishing/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { needsNote, type Publication, type PublishDraft } from './publish-draft.ts';

type Errors = Readonly<Record<string, string | undefined>>;

/** The acts on a story that readers have: four ways to change it, and apart from them two to take it away. */
export function KindOfChange({
  draft,
  change,
  act,
  errors,
  may,
  withdraw,
  radios,
}: {
  draft: PublishDraft;
  change(part: Partial<PublishDraft>): void;
  act: Act | null;
  errors: Errors;
  may: Pick<Publication['may'], 'correct' | 'withdraw' | 'retract'>;
  withdraw(kind: 'withdraw' | 'retract'): void;
  radios: Ref<HTMLDivElement>;
}): ReactElement {
  const { publishing: words } = useStrings();
  return (
    <Stack gap="sm">
      <Radio.Group
        label={words.kind}
        ref={radios}
        error={errors.act}
        value={act ?? ''}
        onChange={(value) => change({ act: value as Act })}
      >
        <Stack gap={8} mt={6}>
          {(['minor', 'update', 'correction', 'clarification'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={words.kinds[value]}
              description={words.kindHints[value]}
              disabled={needsNote(value) && !may.correct}
            />
          ))}
        </Stack>
      </Radio.Group>
      {(act === 'update' || needsNote(act)) && <Note draft={draft} change={change} act={act} error={errors.note} />}
      {(may.withdraw || may.retract) && (
        <Group gap="xs">
          <Text size="sm">{words.takeAway}</Text>
          {may.withdraw && (
            <Button size="compact-sm" variant="default" onClick={() => withdraw('withdraw')}>
              {words.withdraw}
            </Button>
          )}
          {may.retract && (
            <Button size="compact-sm" variant="default" onClick={() => withdraw('retract')}>
              {words.retract}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

function Note({
  draft,
  change,
  act,
  error,
}: {
  draft: PublishDraft;
  change(part: Partial<PublishDraft>): void;
  act: Act | null;
  error: string | undefined;
}): ReactElement {
  const { publishing: words } = useStrings();
  const isNeeded = needsNote(act);
  const label =
    act === 'correction' ? words.whatWasWrong : act === 'clarification' ? words.whatWasUnclear : words.whatIsNew;
  return (
    <>
      <Textarea
        label={label}
        description={isNeeded ? words.noteHint : words.whatIsNewHint}
        required={isNeeded}
        autosize
        minRows={isNeeded ? 2 : 1}
        maxLength={2_000}
        error={error}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {isNeeded && (
        <div>
          <Text size="sm" fw={500} id="note-place" mb={4}>
            {words.notePlace}
          </Text>
          <SegmentedControl
            aria-labelledby="note-place"
            size="xs"
            data={(['above', 'below'] as const).map((value) => ({ value, label: words.notePlaces[value] }))}
            value={draft.place}
            onChange={(value) => change({ place: value === 'below' ? 'below' : 'above' })}
          />
        </div>
      )}
    </>
  );
}
