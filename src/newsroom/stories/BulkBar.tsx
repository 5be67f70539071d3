import { Alert, Button, Group, List, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { type StoryRow, setStatus } from '../../writing/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { TrashButton } from './TrashButton.tsx';

const HandOverDialogue = lazy(async () => ({ default: (await import('./HandOverDialogue.tsx')).HandOverDialogue }));

type Outcome = { done: readonly StoryRow['id'][]; refused: readonly { id: StoryRow['id']; sentence: string }[] };

/** What can be done with several stories at once. What was refused stays selected, with its reason. */
export function BulkBar({ rows, onDone }: { rows: readonly StoryRow[]; onDone(): void }): ReactElement {
  const { stories } = useStrings();
  const [refused, setRefused] = useState<Outcome['refused']>([]);
  const [isHandingOver, handOver] = useDisclosure();
  const act = useAct(setStatus, [['stories']]);
  const ids = rows.map(({ id }) => id);
  const told = (outcome: Outcome): void => {
    setRefused(outcome.refused);
    if (outcome.done.length) notifications.show({ message: stories.done(outcome.done.length), color: 'green' });
    if (outcome.refused.length === 0) onDone();
  };
  const to = (status: 'draft' | 'ready'): void => act.run({ ids, status }, told);
  const isAll = (...statuses: StoryRow['status'][]): boolean => rows.every(({ status }) => statuses.includes(status));
  const headlineOf = (id: StoryRow['id']): string => rows.find((row) => row.id === id)?.headline || stories.untitled;
  return (
    <Paper withBorder p="xs" role="group" aria-label={stories.selected(rows.length)}>
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {stories.selected(rows.length)}
        </Text>
        {isAll('draft') && (
          <Button size="compact-sm" variant="default" loading={act.isRunning} onClick={() => to('ready')}>
            {stories.makeReady}
          </Button>
        )}
        {isAll('ready') && (
          <Button size="compact-sm" variant="default" loading={act.isRunning} onClick={() => to('draft')}>
            {stories.makeDraft}
          </Button>
        )}
        {isAll('trash') && (
          <Button size="compact-sm" variant="default" loading={act.isRunning} onClick={() => to('draft')}>
            {stories.restore}
          </Button>
        )}
        {rows.some(({ may }) => may.handOver) && (
          <Button size="compact-sm" variant="default" onClick={handOver.open}>
            {stories.handOver}
          </Button>
        )}
        {rows.some(({ may }) => may.trash) && !rows.some(({ status }) => status === 'trash') && (
          <TrashButton
            rows={rows}
            onDone={({ refused: left }) => {
              setRefused(left);
              if (left.length === 0) onDone();
            }}
          />
        )}
      </Group>
      <Fault fault={act.fault} />
      {refused.length > 0 && (
        <Alert color="orange" variant="light" p="xs" mt="xs" role="alert">
          <Text size="sm">{stories.refused(refused.length)}</Text>
          <List size="sm">
            {refused.map(({ id, sentence }) => (
              <List.Item key={id}>
                {headlineOf(id)}: {sentence}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Suspense>
        {isHandingOver && (
          <HandOverDialogue
            ids={ids}
            onClose={handOver.close}
            onDone={(outcome) => {
              handOver.close();
              told(outcome);
            }}
          />
        )}
      </Suspense>
    </Paper>
  );
}
