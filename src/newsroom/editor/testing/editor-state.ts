import { Node, Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EDITOR_MARKS, EDITOR_NODES } from '../../../content/editor-schema.ts';

const schema = new Schema({
  nodes: structuredClone(EDITOR_NODES) as never,
  marks: structuredClone(EDITOR_MARKS) as never,
});

/** A text of paragraphs; `|` stands where the caret is, two of them around what is chosen. */
export function stateOf(...paragraphs: string[]): EditorState {
  return stateWith(paragraphs.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })));
}

export function stateWith(content: unknown[]): EditorState {
  const doc = Node.fromJSON(schema, { type: 'doc', content });
  const places: number[] = [];
  doc.descendants((node, pos) => {
    for (const match of node.isText ? (node.text ?? '').matchAll(/\|/g) : []) places.push(pos + match.index);
  });
  const state = EditorState.create({ doc });
  const tr = state.tr;
  for (const place of [...places].reverse()) tr.delete(place, place + 1);
  const [from = 1, to = from + 1] = places;
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, from, places.length > 1 ? to - 1 : from)));
}

/** The words with their proposals: `[+new]`, `[-old]`. */
export function toldOf({ doc }: EditorState): string {
  const parts: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock && parts.length > 0) parts.push(' / ');
    if (!node.isText) return;
    const sign = node.marks.some(({ type }) => type.name === 'suggestInsert')
      ? '+'
      : node.marks.some(({ type }) => type.name === 'suggestDelete')
        ? '-'
        : '';
    parts.push(sign ? `[${sign}${node.text}]` : (node.text ?? ''));
  });
  return parts.join('').replace(/\]\[([+-])(?=)/g, '][$1');
}
