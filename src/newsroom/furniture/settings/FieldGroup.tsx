import { Stack, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import './settings.css';

/** Fields that are one setting together, under its name. */
export function FieldGroup({
  label,
  description,
  children,
}: {
  label: string;
  description?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <Stack component="fieldset" gap="xs" className="settings-fields">
      <legend>
        <Text component="span" size="sm" fw={700} display="block">
          {label}
        </Text>
        {description && (
          <Text component="span" size="xs" c="dimmed" display="block" mb={4}>
            {description}
          </Text>
        )}
      </legend>
      {children}
    </Stack>
  );
}
