import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { addPasskey, passkeyOptions } from '../../people/sign-in/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { makePasskey, wasStopped } from '../session/passkey.ts';
import { useStrings } from '../strings/use-strings.ts';
import { CurrentPassword } from './CurrentPassword.tsx';

/** Password, then the browser's own question, then the key is kept. */
export function AddPasskey({
  isOpen,
  onClose,
  onAdded,
}: {
  isOpen: boolean;
  onClose(): void;
  onAdded(): unknown;
}): ReactElement {
  const { account, session } = useStrings();
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const [state, setState] = useState<{ isRunning: boolean; fault?: unknown }>({ isRunning: false });
  const close = (): void => {
    setPassword('');
    setState({ isRunning: false });
    onClose();
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setState({ isRunning: true });
    try {
      const { options } = await call(passkeyOptions, { password });
      await call(addPasskey, { response: await makePasskey(options), name });
      setName('');
      close();
      notifications.show({ color: 'green', message: account.passkeyAdded });
      await onAdded();
    } catch (fault) {
      setState({ isRunning: false, fault });
    }
  };
  const { fault } = state;
  const unfit = fault instanceof Problem ? fault.fields.password : undefined;
  return (
    <Modal opened={isOpen} onClose={close} title={account.passkeyAdd}>
      <form onSubmit={add}>
        <Stack gap="sm">
          <TextInput
            label={account.passkeyName}
            description={account.passkeyNameHelp}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <CurrentPassword label={account.confirmPassword} value={password} error={unfit} onChange={setPassword} />
          {fault instanceof DOMException ? (
            <Fault fault={new Problem({ status: 422, detail: sentenceFor(fault) })} />
          ) : (
            !unfit && <Fault fault={fault} />
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={state.isRunning}>
              {account.passkeyAdd}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );

  function sentenceFor(refusal: DOMException): string {
    if (wasStopped(refusal)) return session.passkeyStopped;
    return refusal.name === 'InvalidStateError' ? account.passkeyKnown : account.passkeyFailed;
  }
}
