import { Anchor, Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { enter } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';
import { ME } from '../shell/use-me.ts';
import { usePaper } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Entrance } from './Entrance.tsx';
import { SignInFault } from './SignInFault.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Where the link that signs in leads. One press, so that programs which look into mail do not use it up. */
export function EnterScreen(): ReactElement {
  const { session } = useStrings();
  const paper = usePaper();
  const token = useLinkToken();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const act = useAct(enter);
  const go = (): void =>
    act.run({ token }, async () => {
      await queries.resetQueries({ queryKey: ME });
      await navigate({ to: '/', replace: true });
    });
  return (
    <Entrance title={session.title} lead={session.lead(paper)}>
      <Stack gap="sm">
        <SignInFault fault={act.fault} wrong={session.linkBroken} />
        <Button onClick={go} loading={act.isRunning} disabled={token.length < 20} autoFocus>
          {session.signIn}
        </Button>
        <Anchor component={Link} to="/sign-in" size="sm">
          {session.back}
        </Anchor>
      </Stack>
    </Entrance>
  );
}
