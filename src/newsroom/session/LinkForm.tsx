import type { ReactElement } from 'react';
import { requestLink } from '../../people/sign-in/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { MailForm } from './MailForm.tsx';

/** Asks for a link that signs in. */
export function LinkForm({ onBack }: { onBack(): void }): ReactElement {
  const { session } = useStrings();
  return (
    <MailForm
      endpoint={requestLink}
      lead={session.linkLead}
      send={session.linkSend}
      sent={session.linkSent}
      onBack={onBack}
    />
  );
}
