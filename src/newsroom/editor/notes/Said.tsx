import { Button, Group, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { PersonId } from '../../../base/ids.ts';
import type { Note, Reply } from '../../../writing/notes/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import type { Act } from '../../ask/use-act.ts';
import { ageOf } from '../pickers/age-of.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { MentionInput, mentionsIn } from './MentionInput.tsx';

interface Props {
  said: Note | Reply;
  change: Act<{ id: number; text: string; mentions?: PersonId[] }, { note: Note }>;
  done(): void;
  changeLabel: string;
  remove?: () => void;
  removeLabel?: string;
}

/** What one person said; they can say it otherwise, or take it back, until somebody has replied. */
export function Said({ said, change, done, changeLabel, remove, removeLabel }: Props): ReactElement {
  const words = useWords();
  const { story } = useStory();
  const [text, setText] = useState<string | null>(null);
  const send = (): void => {
    if (!text?.trim() || change.isRunning) return;
    change.run({ id: said.id, text, mentions: mentionsIn(text, story.colleagues) }, () => {
      setText(null);
      done();
    });
  };
  return (
    <div>
      <Text size="xs" fw={600}>
        {said.by.name}, {ageOf(said.at, document.documentElement.lang)}
        {said.editedAt !== null && ` (${words.changedSince(ageOf(said.editedAt, document.documentElement.lang))})`}
      </Text>
      {text === null ? (
        <Text size="sm" className="note-text">
          {said.text}
        </Text>
      ) : (
        <>
          <MentionInput label={changeLabel} value={text} change={setText} autoFocus send={send} />
          <Fault fault={change.fault} />
        </>
      )}
      <Group gap={4} mt={4}>
        {text !== null && (
          <>
            <Button size="compact-xs" loading={change.isRunning} disabled={!text.trim()} onClick={send}>
              {words.keep}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setText(null)}>
              {words.cancel}
            </Button>
          </>
        )}
        {text === null && said.may.change && (
          <Button size="compact-xs" variant="default" onClick={() => setText(said.text)}>
            {changeLabel}
          </Button>
        )}
        {text === null && remove && said.may.remove && (
          <Button size="compact-xs" variant="default" onClick={remove}>
            {removeLabel}
          </Button>
        )}
      </Group>
    </div>
  );
}
