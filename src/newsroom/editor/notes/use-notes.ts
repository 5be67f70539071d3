import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Note, notes } from '../../../writing/notes/contract.ts';
import { call } from '../../ask/call.ts';
import { useStory } from '../story-context.ts';
import { noteKey } from './note-marks.ts';
import type { Anchor } from './passages.ts';

export const notesKey = (story: number): readonly unknown[] => ['stories', 'notes', story];

/** The comments on the story, asked anew as the server tells of changes, and at times without. */
export function useNotes(all: boolean): { notes: Note[] | undefined; error: unknown; refetch(): void } {
  const { story } = useStory();
  const { data, error, refetch } = useQuery({
    queryKey: [...notesKey(story.id), all],
    queryFn: ({ signal }) => call(notes, { story: story.id, ...(all && { all: '1' as const }) }, signal),
    // the server tells of changes (`useRoomNews`); this is for what was told while the line was down
    refetchInterval: 5 * 60_000,
  });
  return { notes: data?.notes, error, refetch: () => void refetch() };
}

/** Marks the words of open comments in the text; the chosen one stands out. */
export function useNoteMarks(current: number | null, writing: Anchor | null): void {
  const { editor } = useStory();
  const { notes: open } = useNotes(false);
  useEffect(() => {
    if (!editor || editor.isDestroyed || !open) return;
    const mark = (): void => {
      if (!editor.isDestroyed)
        editor.view.dispatch(
          editor.state.tr
            .setMeta(noteKey, { notes: open.map(({ id, anchor }) => ({ id, anchor })), current, writing })
            .setMeta('addToHistory', false),
        );
    };
    mark();
    // the binding fills the text a moment after the editor stands
    const timer = setTimeout(mark, 1_000);
    return () => clearTimeout(timer);
  }, [editor, open, current, writing]);
}
