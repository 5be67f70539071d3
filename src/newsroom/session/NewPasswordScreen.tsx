import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { resetPassword } from '../../people/sign-in/contract.ts';
import { Problem } from '../ask/problem.ts';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Entrance } from './Entrance.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { SignInFault } from './SignInFault.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Where the link of a lost password leads. */
export function NewPasswordScreen(): ReactElement {
  const { session } = useStrings();
  const token = useLinkToken();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const act = useAct(resetPassword);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ token, password }, () => setDone(true));
  };
  const isBroken = token.length < 20;
  const unfit = act.fields.password;
  return (
    <Entrance title={session.newTitle}>
      {isDone && (
        <Alert color="green" variant="light" role="status">
          {session.newDone}
        </Alert>
      )}
      {isBroken && <SignInFault fault={new Problem({ status: 404 })} wrong={session.newBroken} />}
      {!isDone && !isBroken && (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <NewPasswordField value={password} onChange={setPassword} error={unfit} />
            {!unfit && <SignInFault fault={act.fault} wrong={session.newBroken} />}
            <Button type="submit" loading={act.isRunning}>
              {session.newSave}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to={isBroken || act.fault ? '/lost-password' : '/sign-in'} size="sm">
        {isBroken || act.fault ? session.lost : session.back}
      </Anchor>
    </Entrance>
  );
}
