import { useCallback, useEffect, useRef, useState } from 'react';
import { type Doc, type Text, UndoManager } from 'yjs';
import type { TextField } from '../../../writing/contract.ts';
import { PAUSE } from '../tools/undo-steps.ts';

export interface BoundText {
  value: string;
  /** `isStep`: to be taken back by itself */
  change(next: string, isStep?: boolean): void;
  undo(): void;
  redo(): void;
}

/** A text of the story as a field's value. What a colleague writes in it meanwhile stays. */
export function useYText(doc: Doc, name: TextField): BoundText {
  const text = doc.getText(name);
  const [value, setValue] = useState(() => text.toString());
  const undoManager = useRef<UndoManager | null>(null);
  useEffect(() => {
    const read = (): void => setValue(text.toString());
    const manager = new UndoManager(text, { trackedOrigins: new Set([FIELD]), captureTimeout: PAUSE });
    undoManager.current = manager;
    read();
    text.observe(read);
    return () => {
      text.unobserve(read);
      manager.destroy();
    };
  }, [text]);
  const change = useCallback(
    (next: string, isStep = false) => {
      const before = text.toString();
      // a replaced or pasted stretch is taken back at once, what is typed word by word
      const isTyping = Math.abs(next.length - before.length) === 1;
      const endsWord = isTyping && next.split(/\s/).length !== before.split(/\s/).length;
      if (isStep || !isTyping || endsWord) undoManager.current?.stopCapturing();
      replaceText(text, next);
      if (isStep) undoManager.current?.stopCapturing();
    },
    [text],
  );
  return { value, change, undo: () => undoManager.current?.undo(), redo: () => undoManager.current?.redo() };
}

/** Origin of changes made in a field, for its own undoing. */
const FIELD = 'field';

/** Puts in and takes out only what differs between the two texts. */
export function replaceText(text: Text, next: string): void {
  const before = text.toString();
  if (before === next) return;
  let start = 0;
  while (start < before.length && start < next.length && before[start] === next[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < next.length - start &&
    before[before.length - 1 - end] === next[next.length - 1 - end]
  )
    end += 1;
  // a character outside the first plane is two units, which stay together
  if (start > 0 && /[\uD800-\uDBFF]/.test(before[start - 1] as string)) start -= 1;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before[before.length - end] as string)) end -= 1;
  text.doc?.transact(() => {
    if (before.length - end > start) text.delete(start, before.length - end - start);
    if (next.length - end > start) text.insert(start, next.slice(start, next.length - end));
  }, FIELD);
}
