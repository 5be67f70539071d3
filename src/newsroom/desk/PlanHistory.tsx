import { Text } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { Moment } from '../Moment.tsx';
import { useStrings } from '../strings/use-strings.ts';
import type { OnePlan } from './use-plan.ts';

/** Every step that it took, newest first. */
export function PlanHistory({ moves }: { moves: OnePlan['moves'] }): ReactElement | null {
  const { desk } = useStrings();
  const heading = useId();
  if (moves.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={500} id={heading}>
        {desk.history}
      </Text>
      <ol aria-labelledby={heading} className="plan-history" reversed>
        {moves.map(({ id, from, to, why, version, by, at }) => (
          <li key={id}>
            <Text size="sm" span>
              {desk.historyLine(from, to)}
            </Text>{' '}
            <Text size="xs" c="dimmed" span>
              {[desk.why[why], version === null ? '' : desk.readyVersion(version), by?.name ?? desk.paper]
                .filter(Boolean)
                .join(' · ')}{' '}
              · <Moment at={at} size="xs" span />
            </Text>
          </li>
        ))}
      </ol>
    </div>
  );
}
