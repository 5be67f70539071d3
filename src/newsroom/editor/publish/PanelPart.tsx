import { Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';

/** A part of the panel under its heading. */
export function PanelPart({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h6" c="dimmed" mb={6} id={heading}>
        {title}
      </Title>
      {children}
    </section>
  );
}
