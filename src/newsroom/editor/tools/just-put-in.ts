import type { Editor } from '@tiptap/core';

const waiting = new WeakMap<Editor, { type: string; until: number }>();

/** A block of this kind is about to be put in by this person, who will want to say at once which picture or file it is. */
export function willPutIn(editor: Editor, type: string): void {
  waiting.set(editor, { type, until: Date.now() + 2_000 });
}

/** Whether the form of a new block of the kind should ask; once. */
export function wasJustPutIn(editor: Editor, type: string): boolean {
  const found = waiting.get(editor);
  if (found?.type !== type || found.until < Date.now()) return false;
  waiting.delete(editor);
  return true;
}
