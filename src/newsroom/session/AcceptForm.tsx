import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { slugOf } from '../../base/slug.ts';
import type { SecondFactorState } from '../../people/contract.ts';
import { acceptInvitation } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { SignInFault } from './SignInFault.tsx';

/** Makes the account. `email` is '' for the owner, who gives their own. */
export function AcceptForm({
  token,
  name: given,
  email,
  onDone,
}: {
  token: string;
  name: string;
  email: string;
  onDone(state: SecondFactorState, password: string): void;
}): ReactElement {
  const { session } = useStrings();
  const [name, setName] = useState(given);
  const [username, setUsername] = useState(usernameOf(given));
  const [ownEmail, setOwnEmail] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct(acceptInvitation);
  const hasFields = Object.keys(act.fields).length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const account = { token, name, username, password, ...(!email && { email: ownEmail }) };
    act.run(account, ({ secondFactor }) => onDone(secondFactor, password));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={session.personName}
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          error={act.fields.name}
          onChange={(event) => {
            const next = event.currentTarget.value;
            // follows the name until somebody chooses one of their own
            if (username === usernameOf(name)) setUsername(usernameOf(next));
            setName(next);
          }}
        />
        <TextInput
          label={session.email}
          type="email"
          autoComplete="email"
          required
          readOnly={email !== ''}
          value={email || ownEmail}
          error={act.fields.email}
          onChange={(event) => setOwnEmail(event.currentTarget.value)}
        />
        <TextInput
          label={session.username}
          description={session.usernameHelp}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          pattern="[a-zA-Z0-9][a-zA-Z0-9._\-]{1,39}"
          value={username}
          error={act.fields.username}
          onChange={(event) => setUsername(event.currentTarget.value.toLowerCase())}
        />
        <NewPasswordField value={password} onChange={setPassword} error={act.fields.password} />
        {!hasFields && <SignInFault fault={act.fault} wrong={session.inviteBroken} />}
        <Button type="submit" loading={act.isRunning}>
          {session.inviteAccept}
        </Button>
      </Stack>
    </form>
  );
}

function usernameOf(name: string): string {
  return slugOf(name).replaceAll('-', '.').slice(0, 40);
}
