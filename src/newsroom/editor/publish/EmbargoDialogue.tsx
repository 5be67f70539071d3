import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { setEmbargo } from '../../../publishing/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { HourField } from '../../publishing/HourField.tsx';
import { momentOf, NO_HOUR } from '../../publishing/hour.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';

const EMPTY = { end: 'hour', hour: NO_HOUR, reason: '' };

/** Until when nothing goes out, and why. */
export function EmbargoDialogue({ zone, close }: { zone: string; close(): void }): ReactElement {
  const { publishing: words } = useStrings();
  const { story, refresh } = useStory();
  const { value, set, drop } = useDraft(`embargo:${story.id}`, EMPTY);
  const [isTried, setTried] = useState(false);
  const act = useAct(setEmbargo, [['stories'], ['publication']]);
  const moment = momentOf(value.hour, zone);
  const isOpen = value.end === 'lifted';
  const fits = isOpen || (moment !== null && moment > Date.now());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!fits || !value.reason.trim()) return;
    act.run({ id: story.id, until: isOpen ? null : moment, reason: value.reason.trim() }, () => {
      drop();
      refresh();
      close();
    });
  };
  return (
    <Dialogue close={close} title={words.setEmbargoGo}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{story.status === 'live' ? words.embargoBarsPending : words.embargoBars}</Text>
          <Radio.Group
            label={words.embargoUntil}
            value={value.end}
            onChange={(end) => set((before) => ({ ...before, end }))}
          >
            <Stack gap={6} mt={6}>
              <Radio value="hour" label={words.atHour} data-autofocus />
              <Radio value="lifted" label={words.embargoOpen} />
            </Stack>
          </Radio.Group>
          {!isOpen && (
            <HourField
              zone={zone}
              value={value.hour}
              onChange={(hour) => set((before) => ({ ...before, hour }))}
              error={act.fields.until ?? (isTried && moment === null ? words.hourNeeded : undefined)}
            />
          )}
          <Textarea
            label={words.embargoReason}
            description={words.embargoReasonHint}
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={value.reason}
            error={act.fields.reason ?? (isTried && !value.reason.trim() ? words.reasonNeeded : undefined)}
            onChange={({ currentTarget }) => set((before) => ({ ...before, reason: currentTarget.value }))}
          />
          <FormFoot
            fault={act.fields.until || act.fields.reason ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={close}
            go={words.setEmbargoGo}
          />
        </Stack>
      </form>
    </Dialogue>
  );
}
