import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { type StoryRow, setStatus } from '../../writing/contract.ts';
import { call } from '../ask/call.ts';
import { Fault, sentenceOf } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

interface Props {
  rows: readonly StoryRow[];
  onDone(outcome: {
    done: readonly StoryRow['id'][];
    refused: readonly { id: StoryRow['id']; sentence: string }[];
  }): void;
}

/** Moves stories to the trash after a question that says who is writing in them, and offers to take it back. */
export function TrashButton({ rows, onDone }: Props): ReactElement {
  const strings = useStrings();
  const { stories } = strings;
  const queries = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure();
  const act = useAct(setStatus, [['stories']]);
  const writers = [...new Set(rows.flatMap(({ inIt }) => inIt.map(({ name }) => name)))];
  const trash = (): void =>
    act.run({ ids: rows.map(({ id }) => id), status: 'trash' }, (outcome) => {
      close();
      if (outcome.done.length > 0) tellTrashed(outcome.done);
      onDone(outcome);
    });
  // the list has let go of this button by then
  const takeBack = async (ids: readonly StoryRow['id'][], notice: string): Promise<void> => {
    notifications.hide(notice);
    await call(setStatus, { ids: [...ids], status: 'draft' }).catch((fault: unknown) =>
      notifications.show({ message: sentenceOf(fault, strings), color: 'red' }),
    );
    await queries.invalidateQueries({ queryKey: ['stories'] });
  };
  const tellTrashed = (ids: readonly StoryRow['id'][]): void => {
    const id = notifications.show({
      autoClose: 15_000,
      message: (
        <Group gap="sm">
          <Text size="sm">{stories.trashed(ids.length)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => takeBack(ids, id)}>
            {stories.takeBack}
          </Button>
        </Group>
      ),
    });
  };
  return (
    <>
      <Button size="compact-sm" variant="light" color="red" onClick={open}>
        {stories.trash}
      </Button>
      <Modal opened={isOpen} onClose={close} title={stories.trashSure}>
        <Stack>
          <ul>
            {rows.map(({ id, headline }) => (
              <li key={id}>{headline || stories.untitled}</li>
            ))}
          </ul>
          {writers.length > 0 && <Text fw={600}>{stories.trashInIt(writers.join(', '))}</Text>}
          <Text size="sm">{stories.trashKeeps}</Text>
          <Fault fault={act.fault} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {stories.trashNot}
            </Button>
            <Button color="red" loading={act.isRunning} onClick={trash}>
              {stories.trash}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
