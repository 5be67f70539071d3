import { PasswordInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';

export function NewPasswordField({
  value,
  error,
  onChange,
}: {
  value: string;
  error?: string | undefined;
  onChange(password: string): void;
}): ReactElement {
  const { session } = useStrings();
  return (
    <PasswordInput
      label={session.newPassword}
      description={session.newHelp}
      name="new-password"
      autoComplete="new-password"
      required
      minLength={12}
      maxLength={256}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': session.showPassword }}
    />
  );
}
