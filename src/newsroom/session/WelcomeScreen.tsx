import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { readInvitation } from '../../people/sign-in/contract.ts';
import { call } from '../ask/call.ts';
import { Problem } from '../ask/problem.ts';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { ME } from '../shell/use-me.ts';
import { usePaper } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { Entrance } from './Entrance.tsx';
import { FactorSetup } from './FactorSetup.tsx';
import { SignInFault } from './SignInFault.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Where invitations and the owner's link lead: name and password, then the second factor, then the stories. */
export function WelcomeScreen(): ReactElement {
  const { session } = useStrings();
  const paper = usePaper();
  const token = useLinkToken();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [made, setMade] = useState<{ password: string; isRequired: boolean } | null>(null);
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => (token.length < 20 ? Promise.reject(new Problem({ status: 404 })) : call(readInvitation, { token })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const leave = async (): Promise<void> => {
    sessionStorage.clear();
    await queries.resetQueries({ queryKey: ME });
    await navigate({ to: '/', replace: true });
  };
  if (made)
    return (
      <Entrance title={session.enrolTitle} lead={made.isRequired ? session.enrolRequired : undefined} wide>
        <FactorSetup password={made.password} onDone={leave} onLater={made.isRequired ? undefined : leave} />
      </Entrance>
    );
  if (error)
    return (
      <Entrance title={session.inviteTitle}>
        <SignInFault fault={error} wrong={session.inviteBroken} />
      </Entrance>
    );
  if (!data) return <LoadingScreen />;
  const isOwner = data.kind === 'owner';
  return (
    <Entrance
      title={isOwner ? session.ownerTitle : session.inviteTitle}
      lead={isOwner ? session.ownerLead : session.inviteLead(paper)}
      wide
    >
      <AcceptForm
        token={token}
        name={data.name}
        email={data.email}
        onDone={(state, password) => setMade({ password, isRequired: state !== 'done' })}
      />
    </Entrance>
  );
}
