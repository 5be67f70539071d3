import { Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { SecondFactorState } from '../../people/contract.ts';
import { signIn } from '../../people/sign-in/contract.ts';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { FactorForm } from './FactorForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { SignInFault } from './SignInFault.tsx';

type Step = 'password' | 'link' | 'factor';

/** Every way in. `onDone` when the session stands, also where a second factor is to be set up first. */
export function SignInForm({ begin = 'password', onDone }: { begin?: Step; onDone(): void }): ReactElement {
  const [step, setStep] = useState<Step>(begin);
  const arrived = ({ secondFactor }: { secondFactor: SecondFactorState }): void =>
    secondFactor === 'needed' ? setStep('factor') : onDone();
  if (step === 'factor') return <FactorForm onDone={arrived} onBack={() => setStep('password')} />;
  if (step === 'link') return <LinkForm onBack={() => setStep('password')} />;
  return <PasswordForm onDone={arrived} onLink={() => setStep('link')} />;
}

function PasswordForm({
  onDone,
  onLink,
}: {
  onDone(answer: { secondFactor: SecondFactorState }): void;
  onLink(): void;
}): ReactElement {
  const { session } = useStrings();
  const [who, setWho] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct(signIn);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ who, password }, onDone);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={session.name}
          name="username"
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          required
          data-autofocus
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <PasswordInput
          label={session.password}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': session.showPassword }}
        />
        <SignInFault fault={act.fault} wrong={session.wrong} />
        <Button type="submit" loading={act.isRunning}>
          {session.signIn}
        </Button>
        <Divider label={session.or} />
        <PasskeyButton onDone={onDone} />
        <Button variant="default" onClick={onLink}>
          {session.withLink}
        </Button>
      </Stack>
    </form>
  );
}
