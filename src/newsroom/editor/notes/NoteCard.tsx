import { Button, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import {
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
import { ageOf } from '../pickers/age-of.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { MentionInput, mentionsIn } from './MentionInput.tsx';
import { placeOf } from './passages.ts';
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
        <Said by={note.by.name} at={note.at} text={note.text} />
        {note.replies.map((one) => (
          <div key={one.id}>
            <Said by={one.by.name} at={one.at} text={one.text} />
            {one.may.remove && (
              <Button size="compact-xs" variant="subtle" onClick={() => removeOne.run({ id: one.id }, done)}>
                {words.removeReply}
              </Button>
            )}
          </div>
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
          {note.may.remove && (
            <Button size="xs" variant="default" onClick={() => remove.run({ id: note.id }, done)}>
              {words.deleteNote}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function Said({ by, at, text }: { by: string; at: number; text: string }): ReactElement {
  return (
    <div>
      <Text size="xs" fw={600}>
        {by}, {ageOf(at, document.documentElement.lang)}
      </Text>
      <Text size="sm" className="note-text">
        {text}
      </Text>
    </div>
  );
}
