import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Fault } from '../ask/Fault.tsx';
import { dayBegins, ownLanguage } from '../moments.ts';
import { Loading } from '../shell/Loading.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useStrings } from '../strings/use-strings.ts';
import { DaySlots } from './DaySlots.tsx';
import { dayName, type Entry, onDay, weekOf } from './entries.ts';
import { OtherHour } from './OtherHour.tsx';
import { Refusal } from './Refusal.tsx';
import { dayTimeText, useNow } from './times.ts';
import { useDays } from './use-days.ts';
import { WeekDay } from './WeekDay.tsx';
import './calendar.css';

/** A week at a glance, and one of its days by the half hour. */
export function Week(): ReactElement {
  const { desk } = useStrings();
  const now = useNow(30_000);
  const { day } = useSearch({ from: '/inside/desk/calendar' });
  const navigate = useNavigate();
  const here = day ? dayBegins(day) : dayBegins(dayName(now));
  const week = weekOf(here);
  const [dragged, setDragged] = useState<Entry | null>(null);
  const [asked, setAsked] = useState<{ entry: Entry; at: number } | null>(null);
  const [said, setSaid] = useState('');
  const followed = useRef<string | null>(null);
  const days = useDays(week[0] as number, week[7] as number, ({ title, kind }, at) =>
    setSaid(desk.rescheduled(title || desk.untitled, desk.kinds[kind], dayTimeText(at, now, desk.tomorrow))),
  );
  const { entries } = days;
  const go = (to: number): void => void navigate({ to: '/desk/calendar', search: { day: dayName(to) }, replace: true });
  const later = (by: number): number => dayBegins(dayName(here), by);
  useShortcuts([
    { key: 't', label: desk.keys.today, run: () => go(now) },
    { key: 'j', label: desk.keys.nextDay, run: () => go(later(1)) },
    { key: 'k', label: desk.keys.dayBefore, run: () => go(later(-1)) },
  ]);
  const move = (entry: Entry, at: number): void => {
    followed.current = entry.key;
    days.move(entry, at);
  };
  const moveOrAsk = (entry: Entry, at: number): void => {
    if (entry.schedule === null) move(entry, at);
    else if (at !== entry.at) setAsked({ entry, at });
  };
  // what moved keeps the focus
  useEffect(() => {
    if (followed.current === null || entries === null) return;
    const link = document.querySelector<HTMLElement>(`[data-entry="${followed.current}"] [data-entry-link]`);
    followed.current = null;
    link?.focus();
  }, [entries]);
  const parts = { statuses: days.statuses, now, dragged, onDrag: setDragged, onMove: moveOrAsk };
  const format = new Intl.DateTimeFormat(ownLanguage(), { dateStyle: 'long' });
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => go(later(-7))} aria-label={desk.weekBefore}>
          <IconChevronLeft size={16} aria-hidden />
        </Button>
        <Button size="xs" variant="default" onClick={() => go(now)}>
          {desk.toToday}
        </Button>
        <Button size="xs" variant="default" onClick={() => go(later(7))} aria-label={desk.nextWeek}>
          <IconChevronRight size={16} aria-hidden />
        </Button>
        <Text size="sm" fw={600}>
          {desk.weekOf(format.format(week[0]))}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {desk.entryHint}
      </Text>
      <Fault fault={days.fault} retry={days.retry} />
      <Refusal sentence={days.refused} onClose={days.forget} />
      {entries === null && !days.fault && <Loading />}
      {entries && (
        <>
          <div className="desk-week">
            {week.slice(0, 7).map((begins) => (
              <WeekDay
                key={begins}
                begins={begins}
                isHere={begins === here}
                entries={entries.filter(({ at }) => dayName(at) === dayName(begins))}
                onShow={() => go(begins)}
                onTake={(entry) => moveOrAsk(entry, onDay(entry.at, begins))}
                {...parts}
              />
            ))}
          </div>
          <DaySlots begins={here} entries={entries.filter(({ at }) => dayName(at) === dayName(here))} {...parts} />
        </>
      )}
      {asked && (
        <OtherHour
          {...asked}
          onDone={() => {
            setAsked(null);
            move(asked.entry, asked.at);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Stack>
  );
}
