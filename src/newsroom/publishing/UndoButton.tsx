import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** A way back for as long as there is one. The seconds are for eyes: read out each second they would drown all else. */
export function UndoButton({
  until,
  isRunning,
  onUndo,
}: {
  until: number | null;
  isRunning: boolean;
  onUndo(): void;
}): ReactElement | null {
  const { publishing: words } = useStrings();
  const seconds = Math.min(useSecondsLeft(until), 60);
  if (seconds === 0) return null;
  return (
    <Button variant="default" loading={isRunning} aria-label={words.undoLabel} onClick={onUndo}>
      {words.undo(seconds)}
    </Button>
  );
}
