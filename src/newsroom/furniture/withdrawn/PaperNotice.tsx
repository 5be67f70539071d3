import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { saveWithdrawnNotice } from '../../../paper/withdrawn/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { Section } from '../../Section.tsx';
import { usePaperTongue } from '../../shell/use-paper.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** The paper's wording for whatever it has taken back. */
export function PaperNotice({ notice }: { notice: string }): ReactElement {
  const { furniture, shell } = useStrings();
  const { withdrawn: words } = furniture;
  const tongue = usePaperTongue();
  const [value, setValue] = useState(notice);
  const act = useAct(saveWithdrawnNotice, [['paper', 'withdrawn']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ notice: value }, () => notifications.show({ color: 'green', message: shell.saved }));
  };
  return (
    <Section title={words.notice} lead={words.noticeHelp}>
      <form onSubmit={submit}>
        <Textarea
          aria-label={words.notice}
          placeholder={words.noticeDefault}
          autosize
          minRows={2}
          maxLength={1_000}
          {...tongue}
          value={value}
          error={act.fields.notice}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Fault fault={act.fields.notice ? null : act.fault} />
        <Group mt="xs">
          <Button type="submit" size="xs" disabled={value.trim() === notice} loading={act.isRunning}>
            {shell.save}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
