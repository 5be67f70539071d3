import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { moveSchedule } from '../../../publishing/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { ReceiptView } from '../../publishing/ReceiptView.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import type { Published } from './Summary.tsx';

/** What came of it: the receipt, or for a set hour what waits. */
export function PublishedView({ done, zone, close }: { done: Published; zone: string; close(): void }): ReactElement {
  const { publishing: words } = useStrings();
  const { refresh } = useStory();
  const top = useRef<HTMLDivElement>(null);
  const [isUndone, setUndone] = useState(false);
  useEffect(() => top.current?.focus(), []);
  const undone = (): void => {
    setUndone(true);
    refresh();
  };
  return (
    <Stack ref={top} tabIndex={-1} className="publish-done">
      {done.receipt !== null && <ReceiptView id={done.receipt} onUndone={undone} />}
      {done.schedule !== null && done.at !== null && <Waiting schedule={done.schedule} at={done.at} zone={zone} />}
      <Group justify="flex-end" gap="md" className="publish-foot">
        {done.receipt !== null && !isUndone && (
          <Anchor href={done.path} target="_blank" rel="noopener" size="sm">
            {words.seeIt}
          </Anchor>
        )}
        <Button onClick={close}>{words.close}</Button>
      </Group>
    </Stack>
  );
}

function Waiting({ schedule, at, zone }: { schedule: number; at: number; zone: string }): ReactElement {
  const { publishing: words } = useStrings();
  const { refresh } = useStory();
  const back = useAct(moveSchedule, [['stories'], ['publication']]);
  const [isOff, setOff] = useState(false);
  return (
    <>
      <div role="status">
        <Text fw={600}>{isOff ? words.calledOff : words.scheduled}</Text>
        {!isOff && <Text>{words.scheduledText(hourText(at, zone))}</Text>}
      </div>
      <Fault fault={back.fault} />
      {!isOff && (
        <Group>
          <Button
            variant="default"
            loading={back.isRunning}
            onClick={() =>
              back.run({ id: schedule, at: null }, () => {
                setOff(true);
                refresh();
              })
            }
          >
            {words.undoSchedule}
          </Button>
        </Group>
      )}
    </>
  );
}
