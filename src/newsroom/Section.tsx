import { Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';

/** A part of a screen under a heading of its own. */
export function Section({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string | undefined;
  children: ReactNode;
}): ReactElement {
  const heading = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={heading}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h5" id={heading}>
            {title}
          </Title>
          {lead && (
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
