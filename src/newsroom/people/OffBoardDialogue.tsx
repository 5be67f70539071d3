import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { PersonId } from '../../base/ids.ts';
import { offBoard, type Staff } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Somebody leaves: one step ends sessions and keys, and gives the unfinished stories to somebody else. */
export function OffBoardDialogue({
  person,
  all,
  onClose,
}: {
  person: Staff;
  all: readonly Staff[];
  onClose(): void;
}): ReactElement {
  const { people, shell } = useStrings();
  const [heir, setHeir] = useState<string | null>(null);
  const act = useAct(offBoard, [['people'], ['stories']]);
  const heirs = all.filter(({ id, state }) => state === 'active' && id !== person.id);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ id: person.id, heir: heir as PersonId }, ({ stories }) => {
      notifications.show({ color: 'green', message: people.offBoardDone(stories) });
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={people.offBoardTitle(person.name)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{people.offBoardHelp}</Text>
          <Select
            label={people.heir}
            searchable
            required
            data-autofocus
            openOnFocus={false}
            // the list itself scrolls, and the keys that move in it are those of the field
            withScrollArea={false}
            styles={{ options: { maxHeight: 220, overflowY: 'auto' } }}
            data={heirs.map(({ id, name }) => ({ value: id, label: name }))}
            value={heir}
            error={act.fields.heir}
            onChange={setHeir}
          />
          <Fault fault={act.fields.heir ? null : act.fault} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell.cancel}
            </Button>
            <Button type="submit" color="red" loading={act.isRunning} disabled={heir === null}>
              {people.offBoardDo}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
