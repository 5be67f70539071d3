import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { type Staff, setAddress } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

/** What somebody else signs in with. */
export function AddressDialogue({ person, onClose }: { person: Staff; onClose(): void }): ReactElement {
  const { people, account, shell } = useStrings();
  const [email, setEmail] = useState(person.email);
  const [username, setUsername] = useState(person.username);
  const act = useAct(setAddress, [['people']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ id: person.id, email, username }, onClose);
  };
  const isSame = email === person.email && username === person.username;
  return (
    <Modal opened onClose={onClose} title={people.addressTitle(person.name)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{people.addressHelp}</Text>
          <TextInput
            label={account.email}
            type="email"
            required
            data-autofocus
            maxLength={200}
            value={email}
            error={act.fields.email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label={account.username}
            required
            maxLength={40}
            value={username}
            error={act.fields.username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <Fault fault={Object.keys(act.fields).length ? null : act.fault} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={act.isRunning} disabled={isSame}>
              {shell.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
