import { Alert, Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { stopAddress } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';
import { ME } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Entrance } from './Entrance.tsx';
import { SignInFault } from './SignInFault.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Where the former address stops a change. One press, so that programs which look into mail do not lock anybody out. */
export function KeepAddressScreen(): ReactElement {
  const { session } = useStrings();
  const token = useLinkToken();
  const queries = useQueryClient();
  const act = useAct(stopAddress);
  const [isDone, setDone] = useState(false);
  const stop = (): void =>
    act.run({ token }, () => {
      setDone(true);
      queries.removeQueries({ queryKey: ME });
    });
  return (
    <Entrance title={session.keepTitle} lead={isDone ? undefined : session.keepLead}>
      <Stack gap="sm">
        <SignInFault fault={act.fault} wrong={session.keepBroken} />
        {isDone ? (
          <>
            <Alert color="green" variant="light" role="status">
              {session.keepDone}
            </Alert>
            <Button component={Link} to="/lost-password">
              {session.keepPassword}
            </Button>
          </>
        ) : (
          <Button color="red" loading={act.isRunning} disabled={token.length < 20} onClick={stop}>
            {session.keepDo}
          </Button>
        )}
      </Stack>
    </Entrance>
  );
}
