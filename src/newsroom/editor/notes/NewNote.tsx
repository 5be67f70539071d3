import { Button, Group, Paper, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { addNote } from '../../../writing/notes/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useDraft } from '../../ask/use-draft.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { MentionInput, mentionsIn } from './MentionInput.tsx';
import { useNoteFocus } from './note-focus.ts';
import type { Anchor } from './passages.ts';
import { notesKey } from './use-notes.ts';

const EMPTY = { text: '' };

/** A comment that is being written, kept until it is sent or given up. */
export function NewNote({ passage }: { passage: Anchor }): ReactElement {
  const words = useWords();
  const { editor, story, refresh } = useStory();
  const focus = useNoteFocus();
  const queries = useQueryClient();
  const { value, set, drop } = useDraft(`note:${story.id}`, EMPTY);
  const { text } = value;
  const act = useAct(addNote);
  const leave = (): void => {
    drop();
    focus.done();
    // the form goes, and the keys with it
    editor?.view.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!text.trim()) return;
    act.run({ story: story.id, anchor: passage, text, mentions: mentionsIn(text, story.colleagues) }, ({ note }) => {
      void queries.invalidateQueries({ queryKey: notesKey(story.id) });
      refresh();
      leave();
      focus.choose(note.id);
    });
  };
  return (
    <Paper withBorder p="sm" component="form" onSubmit={submit} aria-label={words.newNote}>
      <Text size="sm" className="note-quote">
        {passage.quote}
      </Text>
      <MentionInput label={words.comment} value={text} change={(next) => set({ text: next })} autoFocus />
      <Fault fault={act.fault} />
      <Group justify="flex-end" mt="xs" gap="xs">
        <Button size="xs" variant="default" onClick={leave}>
          {words.cancel}
        </Button>
        <Button size="xs" type="submit" loading={act.isRunning}>
          {words.sendNote}
        </Button>
      </Group>
    </Paper>
  );
}
