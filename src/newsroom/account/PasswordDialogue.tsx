import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { z } from 'zod';
import type { Endpoint } from '../../base/endpoint.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { CurrentPassword } from './CurrentPassword.tsx';

/** Does something to one's own keys, once the password was given again. */
export function PasswordDialogue<Output extends z.ZodType>({
  isOpen,
  title,
  lead,
  endpoint,
  onClose,
  onDone,
}: {
  isOpen: boolean;
  title: string;
  lead: string;
  endpoint: Endpoint<z.ZodObject<{ password: z.ZodString }>, Output>;
  onClose(): void;
  onDone(answer: z.output<Output>): void;
}): ReactElement {
  const { account, shell } = useStrings();
  const [password, setPassword] = useState('');
  const act = useAct(endpoint);
  const close = (): void => {
    setPassword('');
    act.reset();
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ password }, (answer) => {
      setPassword('');
      onDone(answer);
    });
  };
  const unfit = act.fields.password;
  return (
    <Modal opened={isOpen} onClose={close} title={title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{lead}</Text>
          <CurrentPassword label={account.confirmPassword} value={password} error={unfit} onChange={setPassword} />
          {!unfit && <Fault fault={act.fault} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={act.isRunning}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
