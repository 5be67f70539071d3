import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { changeAddress, changeUsername } from '../../people/sign-in/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { ME, useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { ProofFields } from './ProofFields.tsx';
import { useOwnAddress, useProof } from './use-proof.ts';

/** One's e-mail address or user name: what one signs in with. Who sits there is asked once more. */
export function OwnNameDialogue({
  what,
  onClose,
  onDone,
}: {
  what: 'email' | 'username';
  onClose(): void;
  onDone(): void;
}): ReactElement {
  const { account, session, shell } = useStrings();
  const { person } = useMe();
  const [value, setValue] = useState(what === 'email' ? '' : person.username);
  const { proof, set } = useProof();
  const isFresh = useOwnAddress().data?.fresh ?? false;
  const address = useAct(changeAddress, [['account']]);
  const username = useAct(changeUsername, [ME, ['account']]);
  const act = what === 'email' ? address : username;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (what === 'email') address.run({ email: value, ...proof }, onDone);
    else username.run({ username: value, ...proof }, onDone);
  };
  const isField = Object.keys(act.fields).length > 0;
  const title = what === 'email' ? account.emailChange : account.usernameChange;
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{what === 'email' ? account.emailHelp : account.usernameHelp}</Text>
          <TextInput
            label={what === 'email' ? account.emailNew : account.usernameNew}
            description={what === 'email' ? undefined : session.usernameHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type={what === 'email' ? 'email' : 'text'}
            autoComplete={what === 'email' ? 'email' : 'username'}
            autoCapitalize="none"
            spellCheck={false}
            required
            data-autofocus
            maxLength={what === 'email' ? 200 : 40}
            value={value}
            error={act.fields[what]}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <ProofFields proof={proof} isFresh={isFresh} fields={act.fields} onChange={set} />
          {!isField && <Fault fault={act.fault} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={act.isRunning}>
              {what === 'email' ? account.emailSend : shell.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
