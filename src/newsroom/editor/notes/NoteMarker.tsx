import { useNoteFocus } from './note-focus.ts';
import { useNoteMarks } from './use-notes.ts';

/** Keeps the words of open comments marked, whether or not their list is shown. */
export function NoteMarker(): null {
  const { current, passage } = useNoteFocus();
  useNoteMarks(current, passage);
  return null;
}
