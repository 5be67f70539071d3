import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import type { useAct } from '../../ask/use-act.ts';
import type { useDraft } from '../../ask/use-draft.ts';
import { useStrings } from '../../strings/use-strings.ts';

export const NO_WITHDRAWAL = { reason: '', publicReason: '', redirectTo: '' };
type Draft = ReturnType<typeof useDraft<typeof NO_WITHDRAWAL>>;

/** Why, for colleagues and for readers. A retraction always tells readers. */
export function WithdrawForm({
  kind,
  draft: { value, set },
  check,
  goOn,
  cancel,
}: {
  kind: 'withdraw' | 'retract';
  draft: Draft;
  /** whether readers can be led there */
  check: Pick<ReturnType<typeof useAct>, 'fields' | 'fault' | 'isRunning' | 'reset'>;
  goOn(): void;
  cancel(): void;
}): ReactElement {
  const { publishing: words, shell } = useStrings();
  const [isTried, setTried] = useState(false);
  const isRetraction = kind === 'retract';
  const leads = !isRetraction && value.redirectTo.trim() !== '';
  const change = (part: Partial<typeof NO_WITHDRAWAL>): void => set((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (value.reason.trim() && (!isRetraction || value.publicReason.trim())) goOn();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{isRetraction ? words.retractHint : words.withdrawHint}</Text>
        <Textarea
          data-autofocus
          label={words.reason}
          description={words.reasonHint}
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={value.reason}
          error={isTried && !value.reason.trim() ? words.reasonNeeded : undefined}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {!isRetraction && (
          <TextInput
            label={words.redirect}
            description={words.redirectHint}
            maxLength={2_000}
            value={value.redirectTo}
            error={check.fields.redirectTo}
            onChange={(event) => {
              check.reset();
              change({ redirectTo: event.currentTarget.value });
            }}
          />
        )}
        {!leads && (
          <Textarea
            label={words.publicReason}
            description={isRetraction ? words.publicReasonMust : words.publicReasonMay}
            required={isRetraction}
            autosize
            minRows={2}
            maxLength={2_000}
            value={value.publicReason}
            error={isTried && isRetraction && !value.publicReason.trim() ? words.publicReasonNeeded : undefined}
            onChange={(event) => change({ publicReason: event.currentTarget.value })}
          />
        )}
        <Fault fault={check.fields.redirectTo ? null : check.fault} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={check.isRunning}>
            {words.goOn}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
