import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTitle } from '../shell/Screen.tsx';
import { usePaper } from '../shell/use-paper.ts';

/** What those see who are not in yet: one thing to do at a time. */
export function Entrance({
  title,
  lead,
  wide,
  children,
}: {
  title: string;
  lead?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}): ReactElement {
  const paper = usePaper();
  useTitle(title);
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="lg" w="100%" maw={wide ? 520 : 400}>
        <Stack gap="md">
          <div>
            <Text size="sm" c="dimmed">
              {paper}
            </Text>
            <Title order={1} size="h3">
              {title}
            </Title>
            {lead && (
              <Text size="sm" mt={4}>
                {lead}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
