import { Button, Group, Modal, MultiSelect, Stack } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { setPeople } from '../../writing/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useColleagues } from '../people/use-colleagues.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Says whose the stories are from now on. */
export function HandOverDialogue({
  ids,
  onClose,
  onDone,
}: {
  ids: readonly ArticleId[];
  onClose(): void;
  onDone(outcome: { done: ArticleId[]; refused: { id: ArticleId; sentence: string }[] }): void;
}): ReactElement {
  const { stories, shell } = useStrings();
  const { people } = useColleagues();
  const [chosen, setChosen] = useState<string[]>([]);
  const act = useAct(setPeople, [['stories']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ ids: [...ids], people: chosen as PersonId[] }, onDone);
  };
  return (
    <Modal opened onClose={onClose} title={stories.handOverTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <MultiSelect
            label={stories.handOverPeople}
            searchable
            required
            data-autofocus
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={setChosen}
          />
          <Fault fault={act.fault} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={act.isRunning} disabled={chosen.length === 0}>
              {stories.handOverSave}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
