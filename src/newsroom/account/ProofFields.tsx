import { Anchor, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { CodeInput } from '../session/CodeInput.tsx';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { CurrentPassword } from './CurrentPassword.tsx';
import type { Proof } from './use-proof.ts';

/** The password, or a code of the app for those who have it and no password; nothing just after coming in without one. */
export function ProofFields({
  proof,
  isFresh,
  fields,
  onChange,
}: {
  proof: Proof;
  isFresh: boolean;
  fields: Readonly<Record<string, string>>;
  onChange(part: Partial<Proof>): void;
}): ReactElement | null {
  const { account, session } = useStrings();
  const { secondFactorOn } = useMe();
  const [isCode, setCode] = useState(false);
  if (isFresh) return null;
  return (
    <Stack gap={4} align="stretch">
      {isCode ? (
        <CodeInput
          label={session.factorCode}
          value={proof.code}
          error={fields.code}
          onChange={(code) => onChange({ code, password: '' })}
        />
      ) : (
        <CurrentPassword
          label={account.confirmPassword}
          value={proof.password}
          error={fields.password}
          onChange={(password) => onChange({ password, code: '' })}
        />
      )}
      {secondFactorOn ? (
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => setCode(!isCode)}>
          {isCode ? account.proofPassword : account.proofCode}
        </Anchor>
      ) : (
        <Text size="xs" c="dimmed">
          {account.proofNone}
        </Text>
      )}
    </Stack>
  );
}
