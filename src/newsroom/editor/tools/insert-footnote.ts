import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { notesIn, numberNotes } from './number-notes.ts';

/** A number at the caret and a note in the list at the end of the text, in which the caret then stands. */
export function insertFootnote(editor: Editor): boolean {
  const { state, view } = editor;
  const { note } = state.schema.marks;
  const { footnotes, footnote } = state.schema.nodes;
  const { $to, to } = state.selection;
  if (!note || !footnotes || !footnote || !$to.parent.inlineContent || $to.parent.type === footnote) return false;
  const before = notesIn(state.doc);
  const id = freeId(before.list.map((one) => one.id));
  const made = footnote.create({ id });
  const tr = state.tr.insert(to, state.schema.text('0', [note.create({ id })]));
  // after the notes of the words before it
  const order = notesIn(tr.doc).signs.map((one) => one.id);
  const earlier = new Set(order.slice(0, order.indexOf(id)));
  const last = notesIn(tr.doc).list.findLast((one) => earlier.has(one.id));
  const first = notesIn(tr.doc).list[0];
  if (last) tr.insert(last.pos + last.size, made);
  else if (first) tr.insert(first.pos, made);
  else tr.insert(tr.doc.content.size, footnotes.create(null, made));
  numberNotes(tr);
  const placed = notesIn(tr.doc).list.find((one) => one.id === id);
  if (placed) tr.setSelection(TextSelection.create(tr.doc, placed.pos + 1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}

/** Short, and not one that a colleague makes at the same moment. */
function freeId(taken: readonly string[]): string {
  for (;;) {
    const id = `n${Math.random().toString(36).slice(2, 8)}`;
    if (!taken.includes(id)) return id;
  }
}
