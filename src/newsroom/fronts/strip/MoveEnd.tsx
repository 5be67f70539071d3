import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { moveBreakingEnd } from '../../../fronts/breaking/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { BreakingEnd, endOf, IN_AN_HOUR } from './BreakingEnd.tsx';

/** Another end for the line that stands. */
export function MoveEnd({ id, zone, onDone }: { id: number; zone: string; onDone(): void }): ReactElement {
  const { fronts: words, shell } = useStrings();
  const [end, setEnd] = useState(IN_AN_HOUR);
  const act = useAct(moveBreakingEnd, [['fronts', 'breaking']]);
  const isSet = endOf(end, zone) !== null;
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        const endsAt = endOf(end, zone);
        if (endsAt === null) return;
        act.run({ id, endsAt }, () => {
          notifications.show({ message: words.breakingMoved(hourText(endsAt, zone)) });
          onDone();
        });
      }}
    >
      <BreakingEnd zone={zone} value={end} onChange={setEnd} error={act.fields.endsAt} />
      <Fault fault={act.fields.endsAt ? null : act.fault} />
      <Group gap="xs">
        <Button type="submit" size="xs" disabled={!isSet} loading={act.isRunning}>
          {isSet ? words.breakingMoveDo : words.launchWhen}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {shell.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
