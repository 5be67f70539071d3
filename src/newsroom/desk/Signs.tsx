import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCalendarEvent,
  IconClock,
  IconClockPlay,
  IconFileImport,
  IconLock,
  type IconProps,
  IconUserQuestion,
  IconWritingOff,
} from '@tabler/icons-react';
import type { ComponentType, ReactElement } from 'react';
import type { PlanRow, WorkStatus } from '../../planning/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { type Sign, signsOf } from './signs.ts';
import { dayTimeText } from './times.ts';

const ICONS: Record<Sign['name'], ComponentType<IconProps>> = {
  late: IconAlertTriangle,
  lateNoText: IconAlertTriangle,
  due: IconClock,
  unassigned: IconUserQuestion,
  unreadied: IconArrowBackUp,
  unsaid: IconFileImport,
  noText: IconWritingOff,
  slot: IconCalendarEvent,
  out: IconClockPlay,
  embargo: IconLock,
};
const COLOURS = { alarm: 'red', care: 'yellow', plain: 'gray' } as const;

/** What is to be seen of a plan at a glance. */
export function Signs({
  plan,
  kind,
  now,
}: {
  plan: PlanRow;
  kind: WorkStatus['kind'];
  now: number;
}): ReactElement | null {
  const words = useWordsOfSigns(plan, now);
  const signs = signsOf(plan, kind, now);
  const wanted = Object.entries(plan.needs).filter(([, state]) => state === 'wanted');
  const { desk } = useStrings();
  const told = desk[plan.publication as keyof typeof desk];
  const isPublic = ['live', 'scheduled', 'withdrawn', 'private'].includes(plan.publication);
  if (signs.length + wanted.length === 0 && !isPublic) return null;
  return (
    <div className="desk-signs">
      {signs.map((sign) => {
        const Icon = ICONS[sign.name];
        return (
          <Badge
            key={sign.name}
            size="sm"
            color={COLOURS[sign.weight]}
            data-sign={sign.name}
            variant={sign.weight === 'plain' ? 'default' : 'light'}
            leftSection={<Icon size={12} aria-hidden />}
          >
            {words(sign)}
          </Badge>
        );
      })}
      {wanted.map(([name]) => (
        <Badge key={name} size="sm" color="yellow" variant="light">
          {desk.wanted(desk.needNames[name as keyof typeof desk.needNames])}
        </Badge>
      ))}
      {isPublic && (
        <Badge size="sm" color="teal" variant="light">
          {told as string}
        </Badge>
      )}
    </div>
  );
}

function useWordsOfSigns(plan: PlanRow, now: number): (sign: Sign) => string {
  const { desk } = useStrings();
  return ({ name, at }) => {
    const when = at === undefined ? '' : dayTimeText(at, now, desk.tomorrow);
    if (name === 'late') return desk.overdueAt(when);
    if (name === 'lateNoText') return desk.dueNoText(when);
    if (name === 'due') return desk.dueAt(when);
    if (name === 'out') return desk.outAt(when);
    if (name === 'embargo') return desk.embargo(when);
    if (name === 'slot') return desk.slotAt(when);
    if (name === 'unreadied') return desk.unreadied(plan.unreadied?.by.map((one) => one.name).join(', ') ?? '');
    if (name === 'unsaid') return desk.unsaid;
    return name === 'unassigned' ? desk.unassigned : desk.noText;
  };
}
