import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { invite } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useDraft } from '../ask/use-draft.ts';
import { useStrings } from '../strings/use-strings.ts';
import { LinkToHandOver } from './LinkToHandOver.tsx';
import { StandingFields } from './StandingFields.tsx';
import { type Standing, willMakeByline } from './standing.ts';

interface Draft extends Standing {
  name: string;
  email: string;
}
const EMPTY: Draft = { name: '', email: '', roles: [], sections: null, author: null, makesByline: null };

export function InviteDialogue({
  isOpen,
  grantable,
  onClose,
}: {
  isOpen: boolean;
  grantable: Standing['roles'];
  onClose(): void;
}): ReactElement {
  const { people, shell } = useStrings();
  const { value, set, drop } = useDraft('invite', EMPTY);
  const [link, setLink] = useState<string | null>(null);
  const act = useAct(invite, [['people']]);
  const close = (): void => {
    setLink(null);
    act.reset();
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ ...value, makesByline: willMakeByline(value) }, (sent) => {
      drop();
      if (sent.link) return setLink(sent.link);
      notifications.show({ color: 'green', message: people.inviteSent(sent.invitation.email) });
      close();
    });
  };
  const change = (part: Partial<Draft>): void => set((now) => ({ ...now, ...part }));
  return (
    <Modal opened={isOpen} onClose={close} title={people.inviteTitle}>
      {link ? (
        <Stack gap="sm">
          <Alert color="yellow" variant="light">
            {people.inviteLink}
          </Alert>
          <LinkToHandOver link={link} hasFocus />
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              label={people.name}
              required
              maxLength={120}
              data-autofocus
              value={value.name}
              error={act.fields.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label={people.email}
              type="email"
              required
              maxLength={200}
              value={value.email}
              error={act.fields.email}
              onChange={(event) => change({ email: event.currentTarget.value })}
            />
            <StandingFields
              name={value.name}
              value={value}
              grantable={grantable}
              fields={act.fields}
              onChange={change}
            />
            <Fault fault={Object.keys(act.fields).length ? null : act.fault} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {shell.cancel}
              </Button>
              <Button type="submit" loading={act.isRunning} disabled={!isComplete(value)}>
                {people.inviteSend}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function isComplete({ roles, sections }: Standing): boolean {
  return roles.length > 0 && (sections === null || sections.length > 0);
}
