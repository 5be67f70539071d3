import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Passage } from '../../../content/prose-diff.ts';
import { DiffText } from './DiffText.tsx';

/** On one side what stood before, on the other what stands after; on a phone one above the other. */
export function TwoSides({
  passages,
  before,
  after,
  isWhole,
}: {
  passages: readonly Passage[];
  /** what the sides are called */
  before: string;
  after: string;
  isWhole: boolean;
}): ReactElement {
  return (
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
  );
}
