import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { newRecoveryCodes, stopSecondFactor } from '../../people/sign-in/contract.ts';
import { Section } from '../Section.tsx';
import { FactorSetup } from '../session/FactorSetup.tsx';
import { RecoveryCodes } from '../session/RecoveryCodes.tsx';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { PasswordDialogue } from './PasswordDialogue.tsx';
import { useOwnKeys } from './use-own-keys.ts';

type Open = 'setup' | 'stop' | 'codes' | null;

/** The authenticator app, and the codes for when it is lost. */
export function SecondStep(): ReactElement {
  const { account, session } = useStrings();
  const { secondFactorRequired } = useMe();
  const { hasSecondFactor, refresh } = useOwnKeys();
  const [open, setOpen] = useState<Open>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = (): void => {
    setOpen(null);
    setCodes(null);
    refresh();
  };
  const done = (sentence: string) => (): void => {
    close();
    notifications.show({ color: 'green', message: sentence });
  };
  return (
    <Section title={account.factor}>
      <Text size="sm">{hasSecondFactor ? account.factorOn : account.factorOff}</Text>
      <Group gap="xs">
        {!hasSecondFactor && <Button onClick={() => setOpen('setup')}>{account.factorStart}</Button>}
        {hasSecondFactor && (
          <Button variant="default" onClick={() => setOpen('codes')}>
            {account.codesNew}
          </Button>
        )}
        {hasSecondFactor && !secondFactorRequired && (
          <Button variant="default" onClick={() => setOpen('stop')}>
            {account.factorStop}
          </Button>
        )}
      </Group>
      {hasSecondFactor && secondFactorRequired && (
        <Text size="sm" c="dimmed">
          {account.factorRequired}
        </Text>
      )}
      <Modal opened={open === 'setup'} onClose={close} title={session.enrolTitle}>
        <FactorSetup onDone={done(account.factorDone)} />
      </Modal>
      <Modal opened={codes !== null} onClose={close} title={session.codesTitle}>
        {codes && <RecoveryCodes codes={codes} onDone={close} />}
      </Modal>
      <PasswordDialogue
        isOpen={open === 'codes' && codes === null}
        title={account.codesNew}
        lead={account.codesNewLead}
        endpoint={newRecoveryCodes}
        onClose={close}
        onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      />
      <PasswordDialogue
        isOpen={open === 'stop'}
        title={account.factorStop}
        lead={account.factorStopLead}
        endpoint={stopSecondFactor}
        onClose={close}
        onDone={done(account.factorStopped)}
      />
    </Section>
  );
}
