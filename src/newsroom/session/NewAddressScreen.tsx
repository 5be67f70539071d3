import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { confirmAddress } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';
import { ME, useMeQuery } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Entrance } from './Entrance.tsx';
import { SignInFault } from './SignInFault.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Where the link to a new address leads; it counts only where its owner is signed in. */
export function NewAddressScreen(): ReactElement {
  const { session } = useStrings();
  const token = useLinkToken();
  const navigate = useNavigate();
  const { data, isPending } = useMeQuery();
  const act = useAct(confirmAddress, [ME, ['account']]);
  const [email, setEmail] = useState('');
  const isIn = data?.secondFactor === 'done' || data?.secondFactor === 'setup';
  return (
    <Entrance title={session.addressTitle} lead={email ? undefined : session.addressLead}>
      <Stack gap="sm">
        {email && (
          <Alert color="green" variant="light" role="status">
            {session.addressDone(email)}
          </Alert>
        )}
        {!email && !isPending && !isIn && (
          <>
            <Text size="sm">{session.addressSignIn}</Text>
            <Button onClick={() => navigate({ to: '/sign-in', search: { next: '/new-address' } })}>
              {session.signIn}
            </Button>
          </>
        )}
        {!email && isIn && (
          <>
            <SignInFault fault={act.fault} wrong={session.addressBroken} />
            <Button
              loading={act.isRunning}
              disabled={token.length < 20}
              onClick={() => act.run({ token }, (answer) => setEmail(answer.email))}
            >
              {session.addressUse}
            </Button>
          </>
        )}
        {isIn && (
          <Anchor component={Link} to="/account" size="sm">
            {session.addressAccount}
          </Anchor>
        )}
      </Stack>
    </Entrance>
  );
}
