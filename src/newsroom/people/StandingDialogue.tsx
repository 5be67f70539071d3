import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { changeStanding, type Staff } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { StandingFields } from './StandingFields.tsx';
import { type Standing, willMakeByline } from './standing.ts';

export function StandingDialogue({
  person,
  grantable,
  onClose,
}: {
  person: Staff;
  grantable: Standing['roles'];
  onClose(): void;
}): ReactElement {
  const { people, shell } = useStrings();
  const { id, roles, sections, author } = person;
  const [value, setValue] = useState<Standing>({ roles, sections, author, makesByline: false });
  const act = useAct(changeStanding, [['people']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ id, ...value, makesByline: willMakeByline(value) }, onClose);
  };
  const isComplete = value.roles.length > 0 && (value.sections === null || value.sections.length > 0);
  return (
    <Modal opened onClose={onClose} title={people.changeTitle(person.name)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{people.changeHelp}</Text>
          <StandingFields
            name={person.name}
            value={value}
            grantable={grantable}
            fields={act.fields}
            onChange={(part) => setValue((now) => ({ ...now, ...part }))}
          />
          <Fault fault={Object.keys(act.fields).length ? null : act.fault} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={act.isRunning} disabled={!isComplete}>
              {shell.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
