import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDraft } from '../../ask/use-draft.ts';
import type { NoteFocus } from './note-focus.ts';
import { noteKey } from './note-marks.ts';
import { type Anchor, chosenPassage, placeOf } from './passages.ts';

const NOWHERE = { passage: null };

/** Holds {@link NoteFocus} for one story; `open`: shows the list of comments. */
export function useNoteFocusState(story: number, editor: Editor | null, open: () => void): NoteFocus {
  const [current, setCurrent] = useState<number | null>(null);
  // the words that a half-written comment is about stay with it when the page is loaded anew
  const { value, set, isKept } = useDraft<{ passage: Anchor | null }>(`note-place:${story}`, NOWHERE);
  const { passage } = value;
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
    set({ passage: chosen ?? passage });
    setAsked(!chosen && !passage);
    open();
  }, [editor, open, passage, set]);
  const done = useCallback((): void => {
    set(NOWHERE);
    setAsked(false);
  }, [set]);
  useEffect(() => {
    if (isKept && window.innerWidth >= 992) open();
  }, [isKept, open]);
  return useMemo(
    () => ({ current, passage, asked, choose, start, done }),
    [current, passage, asked, choose, start, done],
  );
}
