import { Box, Group, Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { usePaper } from './use-paper.ts';

let isFirst = true;

/** A screen with its heading. On arrival the heading has the focus, so that keyboard and screen reader begin there. */
export function Screen({
  title,
  actions,
  size,
  children,
}: {
  title: string;
  actions?: ReactNode;
  /** `text`: a column to read and fill in; absent: the whole width */
  size?: 'text';
  children: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <Box maw={size === 'text' ? 760 : undefined}>
      <Group justify="space-between" mb="md" gap="xs">
        <Title order={1} size="h3" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}

/** Names the tab. */
export function useTitle(title: string): void {
  const { shell } = useStrings();
  const paper = usePaper();
  useEffect(() => {
    document.title = shell.titleOf(title, paper);
  }, [title, paper, shell]);
}
