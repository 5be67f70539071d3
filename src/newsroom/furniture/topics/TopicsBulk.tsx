import { Button, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { lazy, type ReactElement, Suspense } from 'react';
import { retireTopics, type TopicRow } from '../../../paper/topics/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';

const MergeDialogue = lazy(async () => ({ default: (await import('./MergeDialogue.tsx')).MergeDialogue }));

/** What can be done with several topics at once. */
export function TopicsBulk({ rows, onDone }: { rows: readonly TopicRow[]; onDone(): void }): ReactElement {
  const { topics: words } = useStrings().furniture;
  const [isMerging, merging] = useDisclosure();
  const act = useAct(retireTopics, [['paper']]);
  const ids = rows.map(({ id }) => id);
  const retire = (retired: boolean): void =>
    act.run({ ids, retired }, ({ changed }) => {
      notifications.show({ color: 'green', message: retired ? words.nowRetired(changed) : words.nowRecalled(changed) });
      onDone();
    });
  return (
    <Paper withBorder p="xs" role="group" aria-label={words.selected(rows.length)}>
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {words.selected(rows.length)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={merging.open}>
          {words.merge}
        </Button>
        {rows.some(({ retiredAt }) => retiredAt === null) && (
          <Button size="compact-sm" variant="default" loading={act.isRunning} onClick={() => retire(true)}>
            {words.retire}
          </Button>
        )}
        {rows.some(({ retiredAt }) => retiredAt !== null) && (
          <Button size="compact-sm" variant="default" loading={act.isRunning} onClick={() => retire(false)}>
            {words.recall}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          {words.selectNone}
        </Button>
      </Group>
      <Fault fault={act.fault} />
      <Suspense>{isMerging && <MergeDialogue rows={rows} onClose={merging.close} onDone={onDone} />}</Suspense>
    </Paper>
  );
}
