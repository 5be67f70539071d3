import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { changePassword } from '../../people/sign-in/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Section } from '../Section.tsx';
import { NewPasswordField } from '../session/NewPasswordField.tsx';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { CurrentPassword } from './CurrentPassword.tsx';

export function Password(): ReactElement {
  const { account } = useStrings();
  const { person } = useMe();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct(changePassword, [['account']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ current, password }, () => {
      setCurrent('');
      setPassword('');
      notifications.show({ color: 'green', message: account.passwordDone });
    });
  };
  const isFieldFault = Object.keys(act.fields).length > 0;
  return (
    <Section title={account.password} lead={account.passwordLead}>
      <form onSubmit={submit}>
        <Stack gap="sm" maw={400}>
          {/* for password managers: whose password this is */}
          <input type="text" name="username" autoComplete="username" value={person.username} readOnly hidden />
          <CurrentPassword
            label={account.passwordCurrent}
            value={current}
            error={act.fields.current}
            onChange={setCurrent}
          />
          <NewPasswordField value={password} error={act.fields.password} onChange={setPassword} />
          {!isFieldFault && <Fault fault={act.fault} />}
          <Group>
            <Button type="submit" variant="default" loading={act.isRunning}>
              {account.passwordSave}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
