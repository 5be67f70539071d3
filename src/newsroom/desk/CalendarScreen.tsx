import type { ReactElement } from 'react';
import { DeskFrame } from './DeskFrame.tsx';
import { Week } from './Week.tsx';

/** What is due, planned and going out by itself, by day. */
export function CalendarScreen(): ReactElement {
  return (
    <DeskFrame>
      <Week />
    </DeskFrame>
  );
}
