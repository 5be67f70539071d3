import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { removeStyleRule } from '../../writing/style/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Asked twice: switching off is mostly what is wanted. */
export function RemoveRule({ id, onDone }: { id: number; onDone(): void }): ReactElement {
  const { style: words } = useStrings();
  const [isSure, setSure] = useState(false);
  const act = useAct(removeStyleRule, [['style']]);
  return (
    <Stack gap="xs">
      <Fault fault={act.fault} />
      <Group gap="sm">
        {isSure ? (
          <Button size="compact-sm" color="red.9" loading={act.isRunning} onClick={() => act.run({ id }, onDone)}>
            {words.removeNow}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => setSure(true)}>
            {words.remove}
          </Button>
        )}
        {isSure && <Text size="sm">{words.removeHelp}</Text>}
      </Group>
    </Stack>
  );
}
