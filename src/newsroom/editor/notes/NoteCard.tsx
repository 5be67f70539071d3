import { Button, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import {
  changeNote,
  changeReply,
  type Note,
  removeNote,
  removeReply,
  reopenNote,
  replyToNote,
  resolveNote,
} from '../../../writing/notes/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { MentionInput, mentionsIn } from './MentionInput.tsx';
import { placeOf } from './passages.ts';
import { Said } from './Said.tsx';
import { notesKey } from './use-notes.ts';

const EMPTY = { text: '' };

interface Props {
  note: Note;
  isCurrent: boolean;
  choose(): void;
}

/** One comment with its replies. */
export function NoteCard({ note, isCurrent, choose }: Props): ReactElement {
  const words = useWords();
  const { story, editor, refresh } = useStory();
  const queries = useQueryClient();
  const draft = useDraft(`reply:${note.id}`, EMPTY);
  const reply = draft.value.text;
  const answer = useAct(replyToNote);
  const resolve = useAct(resolveNote);
  const reopen = useAct(reopenNote);
  const remove = useAct(removeNote);
  const removeOne = useAct(removeReply);
  const change = useAct(changeNote);
  const changeOne = useAct(changeReply);
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: notesKey(story.id) });
    refresh();
  };
  const sendReply = (): void => {
    if (!reply.trim() || answer.isRunning) return;
    answer.run({ id: note.id, text: reply, mentions: mentionsIn(reply, story.colleagues) }, () => {
      draft.drop();
      done();
    });
  };
  const isGone = editor !== null && placeOf(editor.state, note.anchor) === null;
  return (
    <Paper
      withBorder
      p="sm"
      id={`note-${note.id}`}
      component="article"
      data-current={isCurrent || undefined}
      className="note-card"
    >
      <Stack gap={6}>
        <UnstyledButton onClick={choose} aria-pressed={isCurrent} className="note-quote">
          {note.anchor.quote || words.noWords}
        </UnstyledButton>
        {isGone && <Text size="xs">{words.passageGone}</Text>}
        <Said
          said={note}
          change={change}
          done={done}
          changeLabel={words.changeNote}
          remove={() => remove.run({ id: note.id }, done)}
          removeLabel={words.deleteNote}
        />
        {note.replies.map((one) => (
          <Said
            key={one.id}
            said={one}
            change={changeOne}
            done={done}
            changeLabel={words.changeReply}
            remove={() => removeOne.run({ id: one.id }, done)}
            removeLabel={words.removeReply}
          />
        ))}
        {note.resolved ? (
          <Text size="xs">{words.resolvedBy(note.resolved.by.name)}</Text>
        ) : (
          story.may.comment && (
            <MentionInput label={words.reply} value={reply} change={(text) => draft.set({ text })} send={sendReply} />
          )
        )}
        <Fault fault={answer.fault ?? resolve.fault ?? reopen.fault ?? remove.fault ?? removeOne.fault} />
        <Group gap="xs">
          {reply.trim() && (
            <Button size="xs" loading={answer.isRunning} onClick={sendReply}>
              {words.sendReply}
            </Button>
          )}
          {note.may.resolve && !note.resolved && (
            <Button size="xs" variant="default" onClick={() => resolve.run({ id: note.id }, done)}>
              {words.resolve}
            </Button>
          )}
          {note.may.resolve && note.resolved && (
            <Button size="xs" variant="default" onClick={() => reopen.run({ id: note.id }, done)}>
              {words.reopen}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
