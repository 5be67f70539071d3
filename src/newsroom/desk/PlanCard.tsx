import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconClipboardText } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { PlanRow, WorkStatus } from '../../planning/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { Signs } from './Signs.tsx';
import { isLate } from './signs.ts';

interface Props {
  plan: PlanRow;
  status: WorkStatus;
  statuses: readonly WorkStatus[];
  now: number;
  isDragged: boolean;
  onMove(to: number): void;
  onPlan(): void;
  onDrag(isOn: boolean): void;
}

/** One story in work. The title is the way into it; the rest of the card can be taken hold of. */
export function PlanCard({ plan, status, statuses, now, isDragged, onMove, onPlan, onDrag }: Props): ReactElement {
  const { desk } = useStrings();
  const title = plan.title || desk.untitled;
  const mayMove = plan.may.moves.length > 0;
  return (
    <li
      className="desk-card"
      data-plan={plan.id}
      data-late={isLate(plan, status.kind, now) || undefined}
      data-dragged={isDragged || undefined}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <AnchorLink
        to="/stories/$story"
        params={{ story: String(plan.id) }}
        size="sm"
        fw={600}
        lh={1.3}
        c="var(--mantine-color-text)"
        draggable={false}
        display="block"
        data-card
      >
        {title}
      </AnchorLink>
      <Text size="xs" c="dimmed" className="desk-facts">
        {plan.priority !== 0 && (
          <span className="desk-priority">
            {plan.priority > 0 ? <IconChevronUp size={12} aria-hidden /> : <IconChevronDown size={12} aria-hidden />}
            {desk.priorities[String(plan.priority)]}
          </span>
        )}
        {plan.desk && <span>{plan.desk.name}</span>}
        {plan.people.length > 0 && (
          <span>{plan.people.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ')}</span>
        )}
        {plan.words > 0 && <span>{desk.words(plan.words, plan.plannedLength)}</span>}
        {plan.readyVersion !== null && <span>{desk.readyVersion(plan.readyVersion)}</span>}
      </Text>
      <Signs plan={plan} kind={status.kind} now={now} />
      <Group gap={0} wrap="nowrap" justify="flex-end" mt={2}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          tabIndex={-1}
          aria-label={desk.planOf(title)}
          onClick={onPlan}
          data-open-plan
        >
          <IconClipboardText size={16} aria-hidden />
        </ActionIcon>
        <MoveMenu plan={plan} statuses={statuses} onMove={onMove} />
      </Group>
    </li>
  );
}
