import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';

/** What a row of a table is called, and the way to open it. `says`: what pressing it does, for those who only hear it. */
export function RowButton({
  says,
  onOpen,
  children,
}: {
  says: string;
  onOpen(): void;
  children: string;
}): ReactElement {
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      fw={600}
      ta="start"
      c="var(--mantine-color-text)"
      aria-label={says}
      onClick={onOpen}
    >
      {children}
    </Anchor>
  );
}
