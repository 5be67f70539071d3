import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** A number at the caret and a note at the end of the text, in which the caret then stands. */
export function insertFootnote(editor: Editor): boolean {
  const { state, view } = editor;
  const { note } = state.schema.marks;
  const { footnotes, footnote } = state.schema.nodes;
  if (!note || !footnotes || !footnote || !state.selection.$to.parent.inlineContent) return false;
  const id = freeId(state.doc);
  const at = state.selection.to;
  const sign = state.schema.text(String(countNotes(state.doc) + 1), [note.create({ id })]);
  const tr = state.tr.insert(at, sign);
  const list = findLast(tr.doc, 'footnotes');
  const made = footnote.create({ id });
  if (list) tr.insert(list.pos + list.node.nodeSize - 1, made);
  else tr.insert(tr.doc.content.size, footnotes.create(null, made));
  const placed = findNote(tr.doc, id);
  if (placed !== null) tr.setSelection(TextSelection.create(tr.doc, placed + 1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}

function countNotes(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === 'footnote') count += 1;
  });
  return count;
}

/** Short, and not one that a colleague makes at the same moment. */
function freeId(doc: Node): string {
  const taken = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === 'footnote') taken.add(String(node.attrs.id));
  });
  for (;;) {
    const id = `n${Math.random().toString(36).slice(2, 8)}`;
    if (!taken.has(id)) return id;
  }
}

function findLast(doc: Node, type: string): { pos: number; node: Node } | null {
  let found: { pos: number; node: Node } | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === type) found = { pos, node };
  });
  return found;
}

function findNote(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote' && node.attrs.id === id) found = pos;
  });
  return found;
}
