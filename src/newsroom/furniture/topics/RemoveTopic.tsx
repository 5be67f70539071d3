import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import { removeTopic } from '../../../paper/topics/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** Asked twice; the server says why not where stories carry the topic. */
export function RemoveTopic({ id, onDone }: { id: TopicId; onDone(): void }): ReactElement {
  const { topics: words } = useStrings().furniture;
  const [isSure, setSure] = useState(false);
  const act = useAct(removeTopic, [['paper']]);
  return (
    <Stack gap="xs">
      {act.fields.id ? (
        <Text size="sm" c="red" role="alert">
          {act.fields.id}
        </Text>
      ) : (
        <Fault fault={act.fault} />
      )}
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
