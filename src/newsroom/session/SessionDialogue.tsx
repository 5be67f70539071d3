import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { me } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { signedInAgain, signedOut } from '../ask/signed-out.ts';
import { atPause } from '../shell/shortcuts.ts';
import { ME, useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { SignInForm } from './SignInForm.tsx';

/** Comes over the screen when the session has ended, and goes when somebody is signed in again; the screen stays. */
export function SessionDialogue(): ReactElement {
  const { session } = useStrings();
  const { person } = useMe();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // its fields would catch the rest of what somebody is typing
    let takeBack = (): void => {};
    const stop = signedOut.listen(() => {
      takeBack();
      takeBack = atPause(() => setOpen(true));
    });
    return () => {
      takeBack();
      stop();
    };
  }, []);
  const goOn = async (): Promise<void> => {
    const now = await call(me, {}).catch(() => null);
    if (!now) return;
    // what is on the screen belongs to whoever was here; it must not be sent in another name
    if (now.person.id !== person.id) return location.reload();
    queries.setQueryData(ME, now);
    setOpen(false);
    signedInAgain.tell();
    await queries.invalidateQueries();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title={session.expiredTitle}
      closeOnClickOutside={false}
      centered
      zIndex={400}
    >
      <Stack gap="sm">
        <Text size="sm">{session.expiredLead}</Text>
        <SignInForm onDone={goOn} />
      </Stack>
    </Modal>
  );
}
