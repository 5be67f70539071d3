import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { forgotPassword } from '../../people/sign-in/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Entrance } from './Entrance.tsx';
import { MailForm } from './MailForm.tsx';

export function LostPasswordScreen(): ReactElement {
  const { session } = useStrings();
  const navigate = useNavigate();
  return (
    <Entrance title={session.lostTitle}>
      <MailForm
        endpoint={forgotPassword}
        lead={session.lostLead}
        send={session.lostSend}
        sent={session.lostSent}
        onBack={() => navigate({ to: '/sign-in' })}
      />
    </Entrance>
  );
}
