import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { SecondFactorState } from '../../people/contract.ts';
import { BEGIN_AGAIN, secondFactor } from '../../people/sign-in/contract.ts';
import { Problem } from '../ask/problem.ts';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { CodeInput } from './CodeInput.tsx';
import { SignInFault } from './SignInFault.tsx';

/** The second step of signing in: a code of the app, or one of the codes kept for when the app is lost. */
export function FactorForm({
  onDone,
  onBack,
}: {
  onDone(answer: { secondFactor: SecondFactorState }): void;
  onBack(): void;
}): ReactElement {
  const { session } = useStrings();
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const act = useAct(secondFactor);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ code: code.trim(), kind }, onDone);
  };
  const change = (): void => {
    setKind(kind === 'app' ? 'recovery' : 'app');
    setCode('');
    act.reset();
  };
  const isApp = kind === 'app';
  const isOver = act.fault instanceof Problem && act.fault.type === BEGIN_AGAIN;
  const wrong = isApp ? session.factorWrong : session.recoveryWrong;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{isApp ? session.factorLead : session.recoveryLead}</Text>
        {isApp ? (
          <CodeInput label={session.factorCode} value={code} onChange={setCode} />
        ) : (
          <TextInput
            key="recovery"
            label={session.recoveryCode}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <SignInFault fault={act.fault} wrong={isOver ? session.factorOver : wrong} />
        <Button type="submit" loading={act.isRunning}>
          {session.factorSend}
        </Button>
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" onClick={change}>
            {isApp ? session.factorRecovery : session.factorApp}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {session.back}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
