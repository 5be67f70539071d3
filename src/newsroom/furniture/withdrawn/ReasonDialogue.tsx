import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { savePublicReason, type WithdrawnRow } from '../../../paper/withdrawn/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useAct } from '../../ask/use-act.ts';
import { usePaperTongue } from '../../shell/use-paper.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** What readers are told of one story. A retraction's words stay, and are added to. */
export function ReasonDialogue({ story, onClose }: { story: WithdrawnRow; onClose(): void }): ReactElement {
  const { furniture, shell } = useStrings();
  const { withdrawn: words } = furniture;
  const tongue = usePaperTongue();
  const isRecord = story.kind === 'retract' && story.publicReason !== '';
  const [value, setValue] = useState(isRecord ? '' : story.publicReason);
  const act = useAct(savePublicReason, [['paper', 'withdrawn']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const publicReason = isRecord ? `${story.publicReason}\n\n${value.trim()}` : value;
    act.run({ id: story.id, publicReason }, () => {
      notifications.show({ color: 'green', message: shell.saved });
      onClose();
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={(isRecord ? words.addNamed : words.rewordNamed)(story.headline ?? story.path ?? '')}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {isRecord && (
            <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
              {story.publicReason}
            </Text>
          )}
          <Textarea
            data-autofocus
            label={isRecord ? words.added : words.publicReason}
            description={isRecord ? words.addHelp : story.kind === 'retract' ? words.retractHelp : words.withdrawHelp}
            required={story.kind === 'retract'}
            autosize
            minRows={3}
            {...tongue}
            maxLength={isRecord ? Math.max(0, 2_000 - story.publicReason.length - 2) : 2_000}
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
