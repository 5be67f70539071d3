import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import type { Difference } from './differences.ts';
import { TwoSides } from './TwoSides.tsx';

/** Field by field: on one side what stood before, on the other what stands after. */
export function SideBySide({
  differences,
  ...sides
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
          <TwoSides passages={passages} {...sides} />
        </section>
      ))}
    </>
  );
}
