import { Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { useStrings } from '../../strings/use-strings.ts';

/** Asks once more, and for the reason that stands in the log. */
export function AskWhy({
  title,
  text,
  label,
  hint,
  isNeeded = false,
  go,
  act,
  run,
  close,
}: {
  title: string;
  /** what will happen */
  text: string;
  label: string;
  hint: string;
  isNeeded?: boolean;
  /** what the button does */
  go: string;
  act: { isRunning: boolean; fault: unknown; fields: Readonly<Record<string, string>> };
  run(reason: string): void;
  close(): void;
}): ReactElement {
  const { publishing: words } = useStrings();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = isNeeded && isTried && !reason.trim() ? words.reasonNeeded : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isNeeded || reason.trim()) run(reason.trim());
  };
  return (
    <Dialogue close={close} title={title}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text}</Text>
          <Textarea
            data-autofocus
            label={label}
            description={hint}
            required={isNeeded}
            autosize
            minRows={2}
            maxLength={2_000}
            value={reason}
            error={missing ?? act.fields.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormFoot
            fault={act.fields.reason ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={close}
            go={go}
            color="red"
          />
        </Stack>
      </form>
    </Dialogue>
  );
}
