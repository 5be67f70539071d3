import { PasswordInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/** The password one has now, asked once more before something that a borrowed screen must not do. */
export function CurrentPassword({
  label,
  value,
  error,
  onChange,
}: {
  label: string;
  value: string;
  error?: string | undefined;
  onChange(password: string): void;
}): ReactElement {
  const { session } = useStrings();
  return (
    <PasswordInput
      label={label}
      autoComplete="current-password"
      required
      maxLength={256}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': session.showPassword }}
    />
  );
}
