import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { findKey, type Sought } from './find-in-text.ts';

export function seek(editor: Editor, sought: Sought): void {
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { sought, current: 0 }));
  show(editor);
}

/** The next place, or the one before; from the last on to the first. */
export function step(editor: Editor, by: 1 | -1): void {
  const { found = [], current = 0 } = findKey.getState(editor.state) ?? {};
  if (found.length === 0) return;
  const next = (current + by + found.length) % found.length;
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { current: next }));
  show(editor);
}

/** The present place gets these words, with the marks of what they replace; then on to the next. */
export function replaceOne(editor: Editor, words: string): void {
  const { found = [], current = 0 } = findKey.getState(editor.state) ?? {};
  const place = found[current];
  if (!place) return;
  editor.view.dispatch(replacing(editor, [place], words));
  show(editor);
}

export function replaceAll(editor: Editor, words: string): number {
  const { found = [] } = findKey.getState(editor.state) ?? {};
  if (found.length > 0) editor.view.dispatch(replacing(editor, found, words));
  return found.length;
}

function replacing({ state }: Editor, places: readonly { from: number; to: number }[], words: string) {
  const { tr } = state;
  for (const { from, to } of [...places].reverse()) {
    if (words) tr.replaceWith(from, to, state.schema.text(words, state.doc.resolve(from + 1).marks()));
    else tr.delete(from, to);
  }
  return tr;
}

function show({ state, view }: Editor): void {
  const { found = [], current = 0 } = findKey.getState(state) ?? {};
  const place = found[current];
  if (!place) return;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView());
  const { node } = view.domAtPos(place.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}
