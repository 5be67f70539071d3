import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import { removeTopic } from '../../../paper/topics/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { RemoveTwice } from '../../RemoveTwice.tsx';
import { useStrings } from '../../strings/use-strings.ts';

/** The server says why not where stories carry the topic. */
export function RemoveTopic({ id, onDone }: { id: TopicId; onDone(): void }): ReactElement {
  const { topics: words } = useStrings().furniture;
  const act = useAct(removeTopic, [['paper']]);
  const fault = act.fields.id ? (
    <Text size="sm" c="red" role="alert">
      {act.fields.id}
    </Text>
  ) : (
    <Fault fault={act.fault} />
  );
  return <RemoveTwice words={words} isRunning={act.isRunning} fault={fault} remove={() => act.run({ id }, onDone)} />;
}
