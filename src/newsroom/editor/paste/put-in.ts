import type { Editor } from '@tiptap/core';
import { Fragment, Node, Slice } from '@tiptap/pm/model';
import type { Block } from '../../../content/document.ts';
import { toEditor } from '../../../content/editor-schema.ts';

/** Puts blocks in place of the selection; words of first and last paragraph join those around them. */
export function putIn(editor: Editor, blocks: readonly Block[]): void {
  const { state, view } = editor;
  if (blocks.length === 0) return;
  const json = toEditor({ version: 1, content: [...blocks] }).content ?? [];
  const nodes = json.map((node) => Node.fromJSON(state.schema, withFreePlaces(node, editor)));
  const open = (node: Node | undefined): number => (node?.type.name === 'paragraph' ? 1 : 0);
  const slice = new Slice(Fragment.from(nodes), open(nodes[0]), open(nodes.at(-1)));
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  view.focus();
}

/** Notes that are named as notes which are there already get other names, and so do the signs that lead to them. */
function withFreePlaces<T extends object>(node: T, { state }: Editor): T {
  const taken = new Set<string>();
  state.doc.descendants(({ type, attrs }) => {
    if (type.name === 'footnote') taken.add(String(attrs.id));
  });
  if (taken.size === 0) return node;
  return JSON.parse(
    JSON.stringify(node, (key, value) =>
      key === 'id' && typeof value === 'string' && taken.has(value) ? `${value}-p${taken.size}` : value,
    ),
  );
}
