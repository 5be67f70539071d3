import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { publishFix } from '../../../publishing/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Problem } from '../../ask/problem.ts';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { ReceiptView } from '../../publishing/ReceiptView.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useLiveStatus } from '../live/use-live.ts';
import { useStory } from '../story-context.ts';
import { KindOfChange } from './KindOfChange.tsx';
import { NO_DRAFT, needsNote, type PublishDraft } from './publish-draft.ts';
import { SideBySide } from './SideBySide.tsx';
import { useFixed } from './use-pending.ts';

const SMALL: PublishDraft = { ...NO_DRAFT, act: 'minor' };

/** What kind of change the fix is; then its receipt. */
export function FixDialogue({
  close,
  leave,
  openAgain,
}: {
  close(): void;
  /** to the story */
  leave(): void;
  /** takes in what went out meanwhile */
  openAgain(): void;
}): ReactElement {
  const { publishing: words, shell } = useStrings();
  const { story, live } = useStory();
  const { phase } = useLiveStatus(live);
  const radios = useRef<HTMLDivElement>(null);
  const draft = useDraft<PublishDraft>(`fix:${story.id}`, SMALL);
  const [isTried, setTried] = useState(false);
  const [done, setDone] = useState<{ receipt: number; touched: number } | null>(null);
  const fixed = useFixed(phase, phase === 'saved' && done === null);
  const order = useAct(publishFix, [['stories'], ['publication'], ['receipts']]);
  const { note, place } = draft.value;
  const act = draft.value.act === 'publish' ? null : draft.value.act;
  const isMissing = needsNote(act) && !note.trim();
  const again = whatHelps(order.fault);
  const lookAgain = (): void => {
    order.reset();
    fixed.retry();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (act === null || isMissing || !fixed.look || order.isRunning) return;
    const said = act === 'minor' ? '' : note.trim();
    order.run({ id: story.id, act, working: fixed.look, note: said, place }, (done) => {
      draft.drop();
      setDone(done);
    });
  };
  if (done)
    return (
      <Dialogue close={leave} size="lg" title={words.receipt}>
        <Stack>
          <Text size="sm">{words.fixDone}</Text>
          {done.touched > 0 && <Alert color="orange">{words.fixTouched(done.touched)}</Alert>}
          <ReceiptView id={done.receipt} />
          <Group justify="flex-end">
            <Button onClick={leave}>{words.toStory}</Button>
          </Group>
        </Stack>
      </Dialogue>
    );
  return (
    <Dialogue close={close} size="lg" title={words.fixTitle}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Fault fault={fixed.fault} retry={fixed.retry} />
          {fixed.differences?.length === 0 && <Text size="sm">{words.nothingChanges}</Text>}
          {fixed.differences && fixed.differences.length > 0 && (
            <SideBySide
              differences={fixed.differences}
              before={words.readersHave}
              after={words.fixText}
              isWhole={false}
            />
          )}
          <KindOfChange
            draft={draft.value}
            change={(part) => draft.set((before) => ({ ...before, ...part }))}
            act={act}
            errors={{ ...order.fields, ...(isTried && isMissing && { note: words.noteNeeded }) }}
            may={{ correct: story.may.publish, withdraw: false, retract: false }}
            withdraw={() => undefined}
            radios={radios}
          />
          <Fault
            fault={order.fields.note ? null : order.fault}
            retry={again && { look: lookAgain, open: openAgain }[again]}
          />
          <Group justify="flex-end" gap="xs">
            {phase !== 'saved' && (
              <Text size="sm" role="status">
                {words.waitForSaved}
              </Text>
            )}
            <Button variant="default" onClick={close}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={order.isRunning} disabled={!fixed.look}>
              {act ? words.go[act] : words.goUnknown}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialogue>
  );
}

/** Where the fix was written in since, another look; where another edition went out, opening it anew. */
function whatHelps(fault: unknown): 'look' | 'open' | undefined {
  if (!(fault instanceof Problem) || fault.status !== 409) return undefined;
  const { current } = fault;
  return current && typeof current === 'object' && 'working' in current ? 'look' : 'open';
}
