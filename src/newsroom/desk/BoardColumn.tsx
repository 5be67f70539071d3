import { Text, Title } from '@mantine/core';
import { type ReactElement, useId, useState } from 'react';
import type { PlanRow, WorkStatus } from '../../planning/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { PlanCard } from './PlanCard.tsx';

interface Props {
  status: WorkStatus;
  statuses: readonly WorkStatus[];
  plans: readonly PlanRow[];
  now: number;
  dragged: PlanRow | null;
  onDrag(plan: PlanRow | null): void;
  onMove(plan: PlanRow, to: number): void;
  onPlan(plan: PlanRow): void;
}

/** A step with what stands in it. What may not come here is not taken. */
export function BoardColumn({ status, statuses, plans, now, dragged, onDrag, onMove, onPlan }: Props): ReactElement {
  const { desk } = useStrings();
  const heading = useId();
  const [isOver, setOver] = useState(false);
  const takes = dragged?.may.moves.includes(status.id) ?? false;
  const isClosed = dragged !== null && dragged.status !== status.id && !takes;
  return (
    <section
      className="desk-column"
      aria-labelledby={heading}
      data-step={status.id}
      data-over={(isOver && takes) || undefined}
      data-closed={isClosed || undefined}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged && takes) onMove(dragged, status.id);
        onDrag(null);
      }}
    >
      <Title order={2} size="h6" id={heading} className="desk-step">
        {status.name}{' '}
        <Text span size="xs" c="dimmed" fw={400} aria-label={desk.countIn('', plans.length).replace(/^, /, '')}>
          {plans.length}
        </Text>
      </Title>
      {plans.length === 0 ? (
        <Text size="xs" c="dimmed" px={4}>
          {desk.nothingHere}
        </Text>
      ) : (
        <ul className="desk-cards" aria-labelledby={heading}>
          {plans.map((plan) => (
            <PlanCard
              key={plan.id}
              plan={plan}
              status={status}
              statuses={statuses}
              now={now}
              isDragged={dragged?.id === plan.id}
              onMove={(to) => onMove(plan, to)}
              onPlan={() => onPlan(plan)}
              onDrag={(isOn) => onDrag(isOn ? plan : null)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
