import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { NODE_SCHEMAS } from '../../../content/editor-schema-spec.ts';

/**
 * Where this person's own change emptied a container, it gets a paragraph to write in. Never after a colleague's: every
 * open editor would add one.
 */
export const AlwaysWritable = Extension.create({
  name: 'alwaysWritable',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, _, state) => {
          if (!transactions.some(({ docChanged }) => docChanged) || transactions.some(isChangeOrigin)) return null;
          const paragraph = state.schema.nodes.paragraph;
          const places = emptyPlaces(state.doc);
          if (!paragraph || places.length === 0) return null;
          const { tr } = state;
          for (const place of places.reverse()) tr.insert(place, paragraph.create());
          return tr;
        },
        props: {
          // a chosen block is moved or deleted by its keys, never written over by mistake: writing goes on after it
          handleTextInput: (view, _, __, text) => {
            const { selection } = view.state;
            if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
            const tr = writtenAfter(view.state, text);
            if (tr) view.dispatch(tr.scrollIntoView());
            return true;
          },
        },
      }),
      tableEditing({ allowTableNodeSelection: true }),
    ];
  },
});

/** The words in a paragraph of their own after what is chosen, or after the box around it. */
function writtenAfter({ selection: { $to }, tr, schema }: EditorState, text: string): Transaction | null {
  const paragraph = schema.nodes.paragraph?.create(null, schema.text(text));
  if (!paragraph) return null;
  for (let depth = $to.depth; depth >= 0; depth -= 1) {
    const place = depth === $to.depth ? $to.pos : $to.after(depth + 1);
    const index = $to.indexAfter(depth);
    if (!$to.node(depth).canReplaceWith(index, index, paragraph.type)) continue;
    tr.insert(place, paragraph);
    return tr.setSelection(TextSelection.create(tr.doc, place + 1 + text.length));
  }
  return null;
}

/** Places inside containers of blocks that hold nothing. */
export function emptyPlaces(doc: Node): number[] {
  if (doc.childCount === 0) return [0];
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.inlineContent) return false;
    if (node.childCount === 0 && NODE_SCHEMAS.get(node.type.name)?.content === 'blocks') places.push(pos + 1);
    return true;
  });
  return places;
}
