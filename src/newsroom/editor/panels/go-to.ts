import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

/** Goes to the block that a check names: `body.3.0` is the first part of the fourth block. */
export function goTo(editor: Editor, where: string): void {
  const { state, view } = editor;
  let pos = 0;
  let node = state.doc;
  let found: number | null = null;
  for (const index of where.split('.').slice(1).map(Number)) {
    if (!Number.isInteger(index) || index < 0 || index >= node.childCount) break;
    for (let before = 0; before < index; before += 1) pos += node.child(before).nodeSize;
    node = node.child(index);
    found = pos;
    pos += 1;
  }
  if (found === null) return;
  const selection = node.isTextblock
    ? TextSelection.near(state.doc.resolve(found + 1))
    : NodeSelection.create(state.doc, found);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  const dom = view.nodeDOM(found);
  if (dom instanceof Element) dom.scrollIntoView({ block: 'center' });
  view.focus();
}
