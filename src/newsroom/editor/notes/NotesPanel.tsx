import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { type ReactElement, useEffect, useState } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import { FocusKept } from '../../FocusKept.tsx';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { NewNote } from './NewNote.tsx';
import { NoteCard } from './NoteCard.tsx';
import { useNoteFocus } from './note-focus.ts';
import { placeOf } from './passages.ts';
import { useNotes } from './use-notes.ts';

/** What colleagues say to passages, in the order of the text. Readers never see it. */
export function NotesPanel(): ReactElement {
  const words = useWords();
  const { editor, story } = useStory();
  const focus = useNoteFocus();
  const [all, setAll] = useState(false);
  const { notes, error, refetch } = useNotes(all);
  useEffect(() => {
    if (focus.current !== null) document.getElementById(`note-${focus.current}`)?.scrollIntoView({ block: 'nearest' });
  }, [focus]);
  const place = (id: number): number => {
    const note = notes?.find((one) => one.id === id);
    return (note && editor && placeOf(editor.state, note.anchor)?.from) ?? Number.MAX_SAFE_INTEGER;
  };
  const ordered = [...(notes ?? [])].sort((a, b) => place(a.id) - place(b.id) || a.at - b.at);
  return (
    <FocusKept>
      <Stack gap="sm">
        {focus.passage && story.may.comment && <NewNote key={focus.passage.from} passage={focus.passage} />}
        {!focus.passage && story.may.comment && (
          <Button variant="default" size="xs" onClick={focus.start}>
            {words.addNote}
          </Button>
        )}
        {focus.asked && !focus.passage && (
          <Text size="sm" role="status">
            {words.chooseWordsFirst}
          </Text>
        )}
        <Checkbox
          size="xs"
          label={words.resolvedToo}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
        <Fault fault={error} retry={refetch} />
        {notes?.length === 0 && <Text size="sm">{words.noNotes}</Text>}
        {ordered.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            isCurrent={note.id === focus.current}
            choose={() => focus.choose(note.id)}
          />
        ))}
      </Stack>
    </FocusKept>
  );
}
