import { Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { WorkStatus } from '../../planning/contract.ts';
import { momentText, ownLanguage } from '../moments.ts';
import { useStrings } from '../strings/use-strings.ts';
import { DropPlace } from './DropPlace.tsx';
import { EntryCard } from './EntryCard.tsx';
import { atSlot, dayName, type Entry, slotOf } from './entries.ts';

interface Props {
  begins: number;
  entries: readonly Entry[];
  statuses: readonly WorkStatus[];
  now: number;
  dragged: Entry | null;
  onDrag(entry: Entry | null): void;
  onMove(entry: Entry, at: number): void;
}

/** Earlier and later hours are shown where something stands in them. */
const [MORNING, NIGHT] = [12, 45];

/** One day by the half hour: what is dropped on one is then. */
export function DaySlots({ begins, entries, statuses, now, dragged, onDrag, onMove }: Props): ReactElement {
  const { desk } = useStrings();
  const language = ownLanguage();
  const taken = entries.map(({ at }) => slotOf(at));
  const first = Math.min(MORNING, ...taken);
  const last = Math.max(NIGHT, ...taken);
  const isToday = dayName(begins) === dayName(now);
  return (
    <section aria-labelledby="day-slots">
      <Title order={2} size="h6" id="day-slots" mb={4}>
        {new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(begins)}
      </Title>
      <ol className="desk-slots">
        {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((slot) => {
          const begin = atSlot(begins, slot);
          const own = entries.filter(({ at }) => slotOf(at) === slot);
          return (
            <DropPlace
              key={slot}
              as="li"
              className="desk-slot"
              data-slot={slot}
              data-now={(isToday && slotOf(now) === slot) || undefined}
              isTaking={dragged !== null && dragged.at !== begin}
              onTake={() => dragged && onMove(dragged, begin)}
            >
              <Text component="time" size="xs" c="dimmed" dateTime={new Date(begin).toISOString()}>
                {momentText(begin, begin)}
              </Text>
              {own.length > 0 && (
                <ul className="desk-entries">
                  {own.map((entry) => (
                    <EntryCard
                      key={entry.key}
                      entry={entry}
                      status={statuses.find(({ id }) => id === entry.plan?.status)}
                      now={now}
                      isFull
                      onMove={(at) => onMove(entry, at)}
                      onDrag={(isOn) => onDrag(isOn ? entry : null)}
                    />
                  ))}
                </ul>
              )}
            </DropPlace>
          );
        })}
      </ol>
      {entries.length === 0 && (
        <Text size="xs" c="dimmed">
          {desk.noDay}
        </Text>
      )}
    </section>
  );
}
