import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconCalendarEvent,
  IconClock,
  IconClockEdit,
  IconClockPlay,
  type IconProps,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { type ComponentType, type FormEvent, type ReactElement, useState } from 'react';
import type { WorkStatus } from '../../planning/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { momentText } from '../moments.ts';
import { useStrings } from '../strings/use-strings.ts';
import { type Entry, type EntryKind, onDay } from './entries.ts';
import { Signs } from './Signs.tsx';
import { fromLocalInput, toLocalInput } from './times.ts';

const ICONS: Record<EntryKind, ComponentType<IconProps>> = {
  due: IconClock,
  slot: IconCalendarEvent,
  schedule: IconClockPlay,
  done: IconSend,
  failed: IconX,
};
const HALF_HOUR = 1_800_000;

interface Props {
  entry: Entry;
  status: WorkStatus | undefined;
  now: number;
  /** with its signs */
  isFull: boolean;
  onMove(at: number): void;
  onDrag(isOn: boolean): void;
}

/** What stands at a time. Shift and arrow keys move it, a mouse drags it, and its clock gives it any time. */
export function EntryCard({ entry, status, now, isFull, onMove, onDrag }: Props): ReactElement {
  const { desk } = useStrings();
  const { kind, at, title, plan, mayMove } = entry;
  const Icon = ICONS[kind];
  const name = title || desk.untitled;
  const day = new Date(at);
  const onDays = (by: number): number =>
    onDay(at, new Date(day.getFullYear(), day.getMonth(), day.getDate() + by).getTime());
  return (
    <li
      className="desk-entry"
      data-entry={entry.key}
      data-kind={kind}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
      onKeyDown={(event) => {
        if (!mayMove || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.target instanceof HTMLInputElement) return;
        const to = {
          ArrowLeft: () => onDays(-1),
          ArrowRight: () => onDays(1),
          ArrowUp: () => at - HALF_HOUR,
          ArrowDown: () => at + HALF_HOUR,
        }[event.key];
        if (!to) return;
        event.preventDefault();
        onMove(to());
      }}
    >
      <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between">
        <div>
          <Text size="xs" c="dimmed">
            <Icon size={12} aria-hidden /> {momentText(at, at)} {desk.kinds[kind]}
          </Text>
          <AnchorLink
            to="/stories/$story"
            params={{ story: String(entry.story) }}
            size="xs"
            fw={600}
            c="var(--mantine-color-text)"
            lh={1.3}
            display="block"
            draggable={false}
            data-entry-link
          >
            {name}
          </AnchorLink>
        </div>
        {mayMove && <OtherTime entry={entry} onMove={onMove} />}
      </Group>
      {isFull && plan && status && (
        <>
          <Text size="xs" c="dimmed">
            {[status.name, ...plan.people.map((one) => one.name)].join(' · ')}
          </Text>
          <Signs plan={plan} kind={status.kind} now={now} />
        </>
      )}
    </li>
  );
}

function OtherTime({ entry, onMove }: { entry: Entry; onMove(at: number): void }): ReactElement {
  const { desk, shell } = useStrings();
  const [isOpen, { toggle, close }] = useDisclosure();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const at = fromLocalInput(text);
    close();
    if (at !== null) onMove(at);
  };
  return (
    <Popover opened={isOpen} onChange={(open) => !open && close()} trapFocus withinPortal={false} position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={desk.moveEntry(entry.title || desk.untitled)}
          onClick={() => {
            setText(toLocalInput(entry.at));
            toggle();
          }}
        >
          <IconClockEdit size={14} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="xs">
            <TextInput
              type="datetime-local"
              label={desk.newTime}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" size="xs">
              {shell.save}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
