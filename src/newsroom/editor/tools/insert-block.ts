import type { Editor, JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { blocksAround } from './block-at.ts';

/** Puts blocks where the caret is: in place of an empty paragraph, else after the block. The caret goes into the first. */
export function insertBlocks(editor: Editor, blocks: readonly JSONContent[]): boolean {
  const { state, view } = editor;
  const nodes = blocks.map((block) => filled(Node.fromJSON(state.schema, block)));
  const [first] = nodes;
  if (!first) return false;
  const place = placeFor(state);
  const tr = state.tr.replaceWith(place.from, place.to, nodes);
  const inside = TextSelection.findFrom(tr.doc.resolve(place.from), 1, true);
  if (inside && inside.from < place.from + first.nodeSize) tr.setSelection(inside);
  else {
    // nothing to write in: writing goes on below
    const after = tr.doc.resolve(place.from + nodes.reduce((size, node) => size + node.nodeSize, 0));
    const { paragraph } = state.schema.nodes;
    if (!after.nodeAfter?.isTextblock && paragraph) tr.insert(after.pos, paragraph.create());
    tr.setSelection(TextSelection.create(tr.doc, after.pos + 1));
  }
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}

/** In place of an empty paragraph, else after the block that the selection is in. */
export function placeFor(state: EditorState): { from: number; to: number } {
  for (const { pos, node } of blocksAround(state)) {
    const $pos = state.doc.resolve(pos);
    if (!takesBlocks($pos.parent.type.name)) continue;
    const end = pos + node.nodeSize;
    return node.type.name === 'paragraph' && node.content.size === 0 ? { from: pos, to: end } : { from: end, to: end };
  }
  const end = state.doc.content.size;
  return { from: end, to: end };
}

/** Boxes inside boxes are allowed, blocks inside galleries and tables are not. */
function takesBlocks(type: string): boolean {
  return ['doc', 'quote', 'factBox', 'details', 'questionAnswer', 'column', 'listItem'].includes(type);
}

/** With what its kind's attributes begin with. */
function filled(node: Node): Node {
  return node.type.create(node.attrs, node.content, node.marks);
}
