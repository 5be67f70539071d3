import { Button, Code, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { beginSecondFactor, confirmSecondFactor } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { CodeInput } from './CodeInput.tsx';
import { QrPicture } from './QrPicture.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SignInFault } from './SignInFault.tsx';

/** Password, picture to scan, first code, recovery codes. `password`: where it was given a moment ago. */
export function FactorSetup({
  password: given,
  onDone,
  onLater,
}: {
  password?: string | undefined;
  onDone(): void;
  onLater?: (() => void) | undefined;
}): ReactElement {
  const { session } = useStrings();
  const [password, setPassword] = useState(given ?? '');
  const [code, setCode] = useState('');
  const [key, setKey] = useState<{ uri: string; secret: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = useAct(beginSecondFactor);
  const confirm = useAct(confirmSecondFactor);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (key) confirm.run({ code }, ({ recoveryCodes }) => setCodes(recoveryCodes));
    else begin.run({ password }, setKey);
  };
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {key ? (
          <>
            <Text size="sm">{session.enrolLead}</Text>
            <QrPicture text={key.uri} label={session.enrolQr} />
            <Text size="sm">
              {session.enrolManual} <Code>{key.secret.match(/.{1,4}/g)?.join(' ')}</Code>
            </Text>
            <CodeInput label={session.factorCode} value={code} onChange={setCode} />
            <SignInFault fault={confirm.fault} wrong={session.factorWrong} />
          </>
        ) : (
          <>
            {!given && (
              <PasswordInput
                label={session.enrolPassword}
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                visibilityToggleButtonProps={{ 'aria-label': session.showPassword }}
              />
            )}
            {given && <Text size="sm">{session.enrolWhy}</Text>}
            <SignInFault fault={begin.fault} wrong={session.passwordWrong} />
          </>
        )}
        <Group>
          <Button type="submit" loading={begin.isRunning || confirm.isRunning}>
            {key ? session.enrolCheck : session.enrolStart}
          </Button>
          {onLater && (
            <Button variant="default" onClick={onLater}>
              {session.enrolLater}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
