import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { lazy, type ReactElement, Suspense, useId } from 'react';
import { removeTopic, retireTopics, type TopicRow } from '../../../paper/topics/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { RemoveTwice } from '../../RemoveTwice.tsx';
import { useStrings } from '../../strings/use-strings.ts';

const MergeDialogue = lazy(async () => ({ default: (await import('./MergeDialogue.tsx')).MergeDialogue }));

interface Props {
  /** `kept`: why it cannot be taken away */
  topic: TopicRow & { kept: string | null };
  onDone(): void;
}

/** Takes the topic away; or says why not, and offers what can be done instead. */
export function RemoveTopic({ topic, onDone }: Props): ReactElement {
  const { topics: words } = useStrings().furniture;
  const act = useAct(removeTopic, [['paper']]);
  // a story may have taken it up since
  const kept = act.fields.id ?? topic.kept;
  if (kept) return <Kept topic={topic} why={kept} onDone={onDone} />;
  const remove = (): void => act.run({ id: topic.id }, onDone);
  const fault = <Fault fault={act.fault} />;
  return <RemoveTwice words={words} isRunning={act.isRunning} fault={fault} remove={remove} />;
}

function Kept({ topic, why, onDone }: { topic: TopicRow; why: string; onDone(): void }): ReactElement {
  const { topics: words } = useStrings().furniture;
  const reason = useId();
  const [isMerging, merging] = useDisclosure();
  const act = useAct(retireTopics, [['paper']]);
  const retire = (): void =>
    act.run({ ids: [topic.id], retired: true }, ({ changed }) => {
      notifications.show({ color: 'green', message: words.nowRetired(changed) });
      onDone();
    });
  return (
    <Stack gap="xs">
      <Fault fault={act.fault} />
      <Group gap="sm">
        <Button size="compact-sm" variant="default" disabled aria-describedby={reason}>
          {words.remove}
        </Button>
        <Text size="sm" id={reason}>
          {why}
        </Text>
      </Group>
      {topic.mergingInto === null && (
        <Group gap="xs">
          <Text size="sm">{words.removeInstead}</Text>
          <Button size="compact-sm" variant="default" onClick={merging.open}>
            {words.merge}
          </Button>
          {topic.retiredAt === null && (
            <Button size="compact-sm" variant="default" loading={act.isRunning} onClick={retire}>
              {words.retire}
            </Button>
          )}
        </Group>
      )}
      <Suspense>{isMerging && <MergeDialogue rows={[topic]} onClose={merging.close} onDone={onDone} />}</Suspense>
    </Stack>
  );
}
