import { Button, Group, TextInput } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { type ReceiptLine, settleLine } from '../../publishing/receipts/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useDraft } from '../ask/use-draft.ts';
import { useStrings } from '../strings/use-strings.ts';
import { RECEIPTS } from './use-receipt.ts';

const EMPTY = { reason: '' };

/** What was done about a place that does not show it, in somebody's own words. */
export function SettleForm({
  receipt,
  line,
  onDone,
}: {
  receipt: number;
  line: ReceiptLine;
  /** saved, or left */
  onDone(): void;
}): ReactElement {
  const { publishing: words, shell } = useStrings();
  const draft = useDraft(`settle:${line.id}`, EMPTY);
  const act = useAct(settleLine, [RECEIPTS]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ id: receipt, line: line.id, reason: draft.value.reason }, () => {
      draft.drop();
      onDone();
    });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={words.seenToHow(line.label)}
        description={words.seenToHint}
        size="xs"
        required
        withAsterisk={false}
        maxLength={2_000}
        ref={focusOnArrival}
        value={draft.value.reason}
        error={act.fields.reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
      <Fault fault={act.fields.reason ? null : act.fault} />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-sm" loading={act.isRunning}>
          {words.seenToGo}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {shell.cancel}
        </Button>
      </Group>
    </form>
  );
}

const focusOnArrival = (input: HTMLInputElement | null): void => input?.focus();
