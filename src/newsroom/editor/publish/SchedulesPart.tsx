import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { Schedule } from '../../../publishing/contract.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { CallOffDialogue } from './CallOffDialogue.tsx';
import { MoveDialogue } from './MoveDialogue.tsx';
import { PanelPart } from './PanelPart.tsx';
import type { Publication } from './publish-draft.ts';

const COLOURS = { waiting: 'blue', done: 'green', failed: 'red', cancelled: 'gray' } as const;

/** What is set for an hour, next first, to be moved or called off; below it what is over. */
export function SchedulesPart({ publication }: { publication: Publication }): ReactElement {
  const { publishing: words } = useStrings();
  const { schedules, zone, may } = publication;
  const [open, setOpen] = useState<{ schedule: Schedule; what: 'move' | 'callOff' } | null>(null);
  const waiting = schedules.filter(({ state }) => state === 'waiting').sort((a, b) => a.at - b.at);
  const past = schedules.filter(({ state }) => state !== 'waiting');
  return (
    <PanelPart title={words.scheduledPart}>
      {waiting.length === 0 && <Text size="sm">{words.noSchedules}</Text>}
      <ul className="schedules">
        {waiting.map((schedule) => {
          const hour = hourText(schedule.at, zone);
          return (
            <li key={schedule.id}>
              <Line schedule={schedule} zone={zone} />
              {may.schedule && (
                <Group gap="xs" mt={4}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={words.moveNamed(hour)}
                    onClick={() => setOpen({ schedule, what: 'move' })}
                  >
                    {words.move}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={words.callOffNamed(hour)}
                    onClick={() => setOpen({ schedule, what: 'callOff' })}
                  >
                    {words.callOff}
                  </Button>
                </Group>
              )}
            </li>
          );
        })}
      </ul>
      {past.length > 0 && (
        <details>
          <Text component="summary" size="sm">
            {words.pastSchedules}
          </Text>
          <ul className="schedules">
            {past.map((schedule) => (
              <li key={schedule.id}>
                <Line schedule={schedule} zone={zone} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {open?.what === 'move' && <MoveDialogue schedule={open.schedule} zone={zone} close={() => setOpen(null)} />}
      {open?.what === 'callOff' && <CallOffDialogue schedule={open.schedule} zone={zone} close={() => setOpen(null)} />}
    </PanelPart>
  );
}

function Line({ schedule, zone }: { schedule: Schedule; zone: string }): ReactElement {
  const { publishing: words } = useStrings();
  const { at, act, version, by, state, lateMs, reason, note } = schedule;
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {hourText(at, zone)}
        </Text>
        <Badge size="sm" color={COLOURS[state]}>
          {words.scheduleStates[state]}
        </Badge>
        {lateMs !== null && lateMs > 1_000 && (
          <Badge size="sm" color="orange">
            {words.late(words.duration(lateMs))}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {[words.kinds[act], version !== null && words.versionNumber(version), by && words.setBy(by.name)]
          .filter(Boolean)
          .join(', ')}
      </Text>
      {(note || reason) && <Text size="sm">{[note, reason].filter(Boolean).join(' ')}</Text>}
    </Stack>
  );
}
