import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { forgotPassword, requestLink } from '../../people/sign-in/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

/** One address, to which something is sent if somebody has it; the answer is the same if nobody does. */
export function MailForm({
  endpoint,
  lead,
  send,
  sent,
  onBack,
}: {
  endpoint: typeof requestLink | typeof forgotPassword;
  lead: string;
  send: string;
  sent: string;
  onBack(): void;
}): ReactElement {
  const { session } = useStrings();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const act = useAct(endpoint);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ email }, () => setSent(true));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {isSent ? (
          <Alert color="green" variant="light" role="status">
            {sent}
          </Alert>
        ) : (
          <>
            <Text size="sm">{lead}</Text>
            <TextInput
              label={session.email}
              type="email"
              autoComplete="email"
              required
              autoFocus
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Fault fault={act.fault} />
            <Button type="submit" loading={act.isRunning}>
              {send}
            </Button>
          </>
        )}
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {session.back}
        </Anchor>
      </Stack>
    </form>
  );
}
