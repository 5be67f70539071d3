import { Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { savePublicReason, type WithdrawnRow } from '../../../paper/withdrawn/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** What readers are told of one story. */
export function ReasonDialogue({ story, onClose }: { story: WithdrawnRow; onClose(): void }): ReactElement {
  const { furniture, shell } = useStrings();
  const { withdrawn: words } = furniture;
  const [value, setValue] = useState(story.publicReason);
  const act = useAct(savePublicReason, [['paper', 'withdrawn']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ id: story.id, publicReason: value }, () => {
      notifications.show({ color: 'green', message: shell.saved });
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={words.rewordNamed(story.headline)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={words.publicReason}
            description={story.kind === 'retract' ? words.retractHelp : words.withdrawHelp}
            autosize
            minRows={3}
            maxLength={2_000}
            value={value}
            error={act.fields.publicReason}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <FormFoot fault={act.fields.publicReason ? null : act.fault} isRunning={act.isRunning} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
