import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';

/** Six digits; spaces that apps show between them may be typed or pasted. */
export function CodeInput({
  label,
  value,
  error,
  onChange,
}: {
  label: string;
  value: string;
  error?: string | undefined;
  onChange(code: string): void;
}): ReactElement {
  return (
    <TextInput
      label={label}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      required
      autoFocus
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, 8))}
    />
  );
}
