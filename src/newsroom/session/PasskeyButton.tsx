import { Button, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { SecondFactorState } from '../../people/contract.ts';
import { passkeyChallenge, passkeySignIn } from '../../people/sign-in/contract.ts';
import { call } from '../ask/call.ts';
import { useStrings } from '../strings/use-strings.ts';
import { askPasskey, hasPasskeys, wasStopped } from './passkey.ts';
import { SignInFault } from './SignInFault.tsx';

/** Signs in with a key of the device; nothing where the browser knows no passkeys. */
export function PasskeyButton({
  onDone,
}: {
  onDone(answer: { secondFactor: SecondFactorState }): void;
}): ReactElement | null {
  const { session } = useStrings();
  const [state, setState] = useState<{ isRunning: boolean; fault?: unknown }>({ isRunning: false });
  if (!hasPasskeys()) return null;
  const enter = async (): Promise<void> => {
    setState({ isRunning: true });
    try {
      const { options } = await call(passkeyChallenge, {});
      const answer = await call(passkeySignIn, { response: await askPasskey(options) });
      setState({ isRunning: false });
      onDone(answer);
    } catch (fault) {
      setState({ isRunning: false, fault });
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={state.isRunning}
        onClick={enter}
      >
        {session.withPasskey}
      </Button>
      {wasStopped(state.fault) ? (
        <Text size="sm" role="status">
          {session.passkeyStopped}
        </Text>
      ) : (
        <SignInFault fault={state.fault} wrong={session.passkeyFailed} />
      )}
    </>
  );
}
