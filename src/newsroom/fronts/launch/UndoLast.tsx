import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useEffect } from 'react';
import { undoLaunch } from '../../../fronts/contract.ts';
import { sentenceOf } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';
import { useLaunches } from './use-launches.ts';

/** Brings back what readers had before the last launch, in one click. */
export function UndoLast(): ReactElement | null {
  const strings = useStrings();
  const { fronts: words } = strings;
  const { front } = useDesk();
  const { rows } = useLaunches(front.key);
  const undo = useStructure(undoLaunch);
  const { fault } = undo;
  useEffect(() => {
    if (fault) notifications.show({ color: 'red', message: sentenceOf(fault, strings) });
  }, [fault, strings]);
  const [last] = rows;
  // while the history is behind the front, its newest launch is not the last one
  if (!last || last.at !== front.lastLaunch?.at || last.fast !== null || !UNDOABLE.has(last.kind)) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={undo.isRunning}
      onClick={() =>
        undo.run(
          ({ key }) => ({ key, id: last.id }),
          () => notifications.show({ message: words.undone }),
        )
      }
    >
      {words.undoLaunch}
    </Button>
  );
}

const UNDOABLE: ReadonlySet<string> = new Set(['launch', 'scheduled', 'rule']);
