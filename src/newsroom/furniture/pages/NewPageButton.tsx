import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { createStory } from '../../../writing/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useMayAct } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useLongest } from '../use-longest.ts';

/** A new static page: once it has a headline it is there, open in the editor. */
export function NewPageButton(): ReactElement | null {
  const { pages: words } = useStrings().furniture;
  const [isOpen, setOpen] = useState(false);
  if (!useMayAct()('story.create')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.add}</Button>
      {isOpen && <NewPageDialogue onClose={() => setOpen(false)} />}
    </>
  );
}

function NewPageDialogue({ onClose }: { onClose(): void }): ReactElement {
  const { pages: words } = useStrings().furniture;
  const navigate = useNavigate();
  const act = useAct(createStory, [['stories'], ['paper', 'pages']]);
  const tooLong = useLongest();
  const [headline, setHeadline] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run(
      { kind: 'page', headline: headline.trim() },
      ({ id }) => void navigate({ to: '/stories/$story', params: { story: String(id) } }),
    );
  };
  return (
    <Modal opened onClose={onClose} title={words.add}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            pattern=".*\S.*"
            label={words.headline}
            description={words.headlineHelp}
            value={headline}
            error={tooLong(headline, 500) ?? act.fields.headline}
            onChange={(event) => setHeadline(event.currentTarget.value)}
          />
          <FormFoot
            fault={act.fields.headline ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={onClose}
            go={words.begin}
          />
        </Stack>
      </form>
    </Modal>
  );
}
