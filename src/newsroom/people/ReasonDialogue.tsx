import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { PersonId } from '../../base/ids.ts';
import type { dropSecondFactor, suspend } from '../../people/contract.ts';
import { FormFoot } from '../ask/FormFoot.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Asks once more, and for the reason that goes into the audit log. */
export function ReasonDialogue({
  endpoint,
  id,
  title,
  help,
  go,
  isNeeded = false,
  onClose,
}: {
  endpoint: typeof suspend | typeof dropSecondFactor;
  id: PersonId;
  title: string;
  help: string;
  go: string;
  isNeeded?: boolean;
  onClose(): void;
}): ReactElement {
  const { people } = useStrings();
  const [reason, setReason] = useState('');
  const act = useAct(endpoint as typeof dropSecondFactor, [['people']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ id, reason }, onClose);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{help}</Text>
          <Textarea
            label={people.reason}
            required={isNeeded}
            maxLength={500}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            error={act.fields.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormFoot fault={act.fault} isRunning={act.isRunning} onCancel={onClose} go={go} color="red" />
        </Stack>
      </form>
    </Modal>
  );
}
