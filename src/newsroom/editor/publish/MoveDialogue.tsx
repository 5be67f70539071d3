import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { moveSchedule, type Schedule } from '../../../publishing/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { Dialogue } from '../../publishing/Dialogue.tsx';
import { HourField } from '../../publishing/HourField.tsx';
import { momentOf } from '../../publishing/hour.ts';
import { shortHour } from '../../publishing/hour-text.ts';
import { localOf, momentsOf } from '../../publishing/zone-time.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';

/** Another hour for what waits; it begins with the one that it has. */
export function MoveDialogue({
  schedule,
  zone,
  close,
}: {
  schedule: Schedule;
  zone: string;
  close(): void;
}): ReactElement {
  const { publishing: words, shell } = useStrings();
  const { refresh } = useStory();
  const [hour, setHour] = useState(() => {
    const local = localOf(schedule.at, zone);
    return { local, isSecond: momentsOf(local, zone).indexOf(schedule.at) > 0 };
  });
  const act = useAct(moveSchedule, [['stories'], ['publication']]);
  const at = momentOf(hour, zone);
  const fits = at !== null && at > Date.now() && at !== schedule.at;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!fits) return;
    act.run({ id: schedule.id, at }, () => {
      refresh();
      close();
    });
  };
  return (
    <Dialogue close={close} title={words.moveTitle}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <HourField zone={zone} value={hour} onChange={setHour} error={act.fields.at} />
          <Fault fault={act.fields.at ? null : act.fault} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {shell.cancel}
            </Button>
            <Button type="submit" disabled={!fits} loading={act.isRunning}>
              {words.moveGo(at === null ? '' : shortHour(at, zone))}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialogue>
  );
}
