import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ignoreLink, type LinkTask } from '../../../links/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { namedLink } from './named-link.ts';

/** Asks why a link is right as it is. */
export function IgnoreDialogue({ link, onClose }: { link: LinkTask; onClose(): void }): ReactElement {
  const { links: words } = useStrings().furniture;
  const [why, setWhy] = useState('');
  const act = useAct(ignoreLink, [['links']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ ...namedLink(link), why }, onClose);
  };
  return (
    <Modal opened onClose={onClose} title={words.ignoreTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {link.address}
          </Text>
          <TextInput
            data-autofocus
            required
            label={words.why}
            description={words.ignoreHelp}
            maxLength={300}
            value={why}
            error={act.fields.why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <FormFoot
            fault={act.fields.why ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={onClose}
            go={words.ignoreDo}
          />
        </Stack>
      </form>
    </Modal>
  );
}
