import { Text, UnstyledButton } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import type { WorkStatus } from '../../planning/contract.ts';
import { ownLanguage } from '../moments.ts';
import { useStrings } from '../strings/use-strings.ts';
import { DropPlace } from './DropPlace.tsx';
import { EntryCard } from './EntryCard.tsx';
import { dayName, type Entry } from './entries.ts';

interface Props {
  begins: number;
  isHere: boolean;
  entries: readonly Entry[];
  statuses: readonly WorkStatus[];
  now: number;
  dragged: Entry | null;
  onShow(): void;
  onTake(entry: Entry): void;
  onDrag(entry: Entry | null): void;
  onMove(entry: Entry, at: number): void;
}

/** A day of the week: what is dropped on it keeps its hour. */
export function WeekDay({
  begins,
  isHere,
  entries,
  statuses,
  now,
  dragged,
  onShow,
  onTake,
  ...rest
}: Props): ReactElement {
  const { desk } = useStrings();
  const heading = useId();
  const language = ownLanguage();
  const text = (parts: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(language, parts).format(begins);
  const isToday = dayName(begins) === dayName(now);
  return (
    <DropPlace
      as="section"
      className="desk-day"
      aria-labelledby={heading}
      data-day={dayName(begins)}
      data-now={isToday || undefined}
      isTaking={dragged !== null && dayName(dragged.at) !== dayName(begins)}
      onTake={() => dragged && onTake(dragged)}
    >
      <UnstyledButton id={heading} className="desk-day-name" aria-pressed={isHere} onClick={onShow}>
        <span className="desk-day-full">
          {text({ weekday: 'short', day: 'numeric', month: 'short' })}
          {isToday && (
            <Text span size="xs" c="dimmed">
              {' '}
              {desk.toToday}
            </Text>
          )}
        </span>
        <span className="desk-day-short" aria-hidden>
          <span>{text({ weekday: 'short' })}</span> <span>{text({ day: 'numeric' })}</span>
        </span>
        {entries.length > 0 && (
          <Text span size="xs" c="dimmed" className="desk-day-count">
            {' '}
            {desk.entries(entries.length)}
          </Text>
        )}
      </UnstyledButton>
      {entries.length > 0 && (
        <ul className="desk-entries">
          {entries.map((entry) => (
            <EntryCard
              key={entry.key}
              entry={entry}
              status={statuses.find(({ id }) => id === entry.plan?.status)}
              now={now}
              isFull={false}
              onMove={(at) => rest.onMove(entry, at)}
              onDrag={(isOn) => rest.onDrag(isOn ? entry : null)}
            />
          ))}
        </ul>
      )}
    </DropPlace>
  );
}
