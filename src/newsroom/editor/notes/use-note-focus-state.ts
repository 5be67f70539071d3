import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useState } from 'react';
import type { NoteFocus } from './note-focus.ts';
import { noteKey } from './note-marks.ts';
import { type Anchor, chosenPassage, placeOf } from './passages.ts';

/** Holds {@link NoteFocus} for one story; `open`: shows the list of comments. */
export function useNoteFocusState(editor: Editor | null, open: () => void): NoteFocus {
  const [current, setCurrent] = useState<number | null>(null);
  const [passage, setPassage] = useState<Anchor | null>(null);
  const [asked, setAsked] = useState(false);
  const choose = useCallback(
    (id: number | null): void => {
      setCurrent(id);
      if (id === null) return;
      open();
      const note = editor && noteKey.getState(editor.state)?.notes.find((one) => one.id === id);
      const place = note && placeOf(editor.state, note.anchor);
      if (!place) return;
      const { node } = editor.view.domAtPos(place.from);
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
    },
    [editor, open],
  );
  const start = useCallback((): void => {
    const chosen = editor ? chosenPassage(editor) : null;
    setPassage(chosen);
    setAsked(!chosen);
    open();
  }, [editor, open]);
  const done = useCallback((): void => {
    setPassage(null);
    setAsked(false);
  }, []);
  return useMemo(
    () => ({ current, passage, asked, choose, start, done }),
    [current, passage, asked, choose, start, done],
  );
}
