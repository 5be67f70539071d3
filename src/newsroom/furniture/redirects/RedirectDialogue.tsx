import { Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { addRedirectAs, leadsNow, type RedirectRow, saveRedirectAs } from '../../../paper/redirects/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useOpenFaults } from '../../ask/open-faults.ts';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Clashes } from '../Clashes.tsx';
import { useFormOf } from '../use-form-of.ts';
import { useLongest } from '../use-longest.ts';

/** `redirect` null: a new one. */
export function RedirectDialogue({
  redirect,
  onClose,
}: {
  redirect: RedirectRow | null;
  onClose(): void;
}): ReactElement {
  const { furniture, shell } = useStrings();
  const { redirects: words } = furniture;
  const [from, setFrom] = useState(redirect?.from ?? '');
  const { value, was, change, conflictIn } = useFormOf({ to: redirect?.to ?? null }, leadsNow);
  const add = useAct(addRedirectAs, [['paper', 'redirects']]);
  const save = useAct(saveRedirectAs, [['paper', 'redirects']]);
  const act = redirect ? save : add;
  const clash = conflictIn(act.fault);
  const to = value.to ?? '';
  const fields = useOpenFaults(act.fields, { from, to });
  const tooLong = useLongest();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (): void => {
      notifications.show({ color: 'green', message: shell.saved });
      onClose();
    };
    if (redirect) save.run({ old: redirect.from, from, to, was: was.to }, done);
    else add.run({ from, to }, done);
  };
  return (
    <Modal opened onClose={onClose} title={redirect ? words.editTitle : words.addTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={words.from}
            description={words.fromHelp}
            value={from}
            error={tooLong(from, 2_048) ?? fields.from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            required
            label={words.to}
            description={words.toHelp}
            value={to}
            error={tooLong(to, 2_048) ?? fields.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
          {clash && <Clashes clash={clash} labels={words} onSettled={act.reset} />}
          <FormFoot
            fault={clash || act.fields.from || act.fields.to ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
