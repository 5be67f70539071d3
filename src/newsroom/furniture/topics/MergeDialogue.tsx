import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import { mergeTopics, type TopicRow } from '../../../paper/topics/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { MergePlan } from './MergePlan.tsx';
import { TopicChoice } from './TopicChoice.tsx';

/** Asks which of the topics stays, shows what will happen, and only then begins. */
export function MergeDialogue({
  rows,
  onClose,
  onDone,
}: {
  rows: readonly TopicRow[];
  onClose(): void;
  onDone(): void;
}): ReactElement {
  const { topics: words } = useStrings().furniture;
  const { shell } = useStrings();
  const [more, setMore] = useState<readonly TopicRow[]>([]);
  const all = [...rows, ...more];
  const most = [...all].sort((a, b) => b.count - a.count)[0] as TopicRow;
  const [kept, setKept] = useState<TopicId>(most.id);
  const [isPlanned, setPlanned] = useState(false);
  const act = useAct(mergeTopics, [['paper']]);
  const ids = all.map(({ id }) => id).filter((id) => id !== kept);
  return (
    <Modal opened size="lg" onClose={onClose} title={words.mergeTitle}>
      <Stack gap="sm">
        <Radio.Group label={words.mergeKept} value={String(kept)} onChange={(id) => setKept(Number(id) as TopicId)}>
          <Stack gap={6} mt={6}>
            {all.map(({ id, name, kind, count, path }) => (
              <Radio
                key={id}
                value={String(id)}
                label={words.mergeOption(name, words.kinds[kind], count)}
                description={path}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TopicChoice
          label={words.mergeMore}
          without={all.map(({ id }) => id)}
          onChoose={(topic) => setMore([...more, topic])}
        />
        {ids.length === 0 ? (
          <Text size="sm">{words.mergeAlone}</Text>
        ) : (
          <MergePlan ids={ids} into={kept} onKnown={setPlanned} />
        )}
        <Fault fault={act.fault} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button
            color="red.9"
            disabled={ids.length === 0 || !isPlanned}
            loading={act.isRunning}
            onClick={() =>
              act.run({ ids, into: kept }, ({ begun }) => {
                notifications.show({ message: words.mergeBegun(begun) });
                onDone();
                onClose();
              })
            }
          >
            {words.mergeNow(ids.length)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
