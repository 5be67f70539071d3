import { Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { DiffText } from './DiffText.tsx';
import type { Difference } from './differences.ts';

/** Field by field: on one side what stood before, on the other what stands after; on a phone one above the other. */
export function SideBySide({
  differences,
  before,
  after,
  isWhole,
}: {
  differences: readonly Difference[];
  /** what the sides are called */
  before: string;
  after: string;
  isWhole: boolean;
}): ReactElement {
  const { fields } = useWords();
  return (
    <>
      {differences.map(({ field, passages }) => (
        <section key={field} aria-label={fields[field]}>
          <Title order={3} size="h5" mb={4}>
            {fields[field]}
          </Title>
          <div className="side-by-side">
            {(['before', 'after'] as const).map((side) => (
              <div key={side}>
                <Text size="xs" fw={600} c="dimmed">
                  {side === 'before' ? before : after}
                </Text>
                <DiffText passages={passages} side={side} isWhole={isWhole} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
