import type { Document } from './document.ts';
import { readEditor } from './editor-schema-from.ts';
import type { EditorNode } from './editor-schema-node.ts';
import { writeEditor } from './editor-schema-to.ts';

export type { EditorMark, EditorNode } from './editor-schema-node.ts';
export {
  CODE_MARK,
  EDITOR_MARKS,
  EDITOR_NODES,
  type EditorMarkSpec,
  type EditorNodeSpec,
  SUGGESTIONS,
} from './editor-schema-spec.ts';
export { SUGGESTED } from './suggested.ts';

/**
 * A document as the editor holds it: every attribute said, absent ones null; a container with nothing in it has an empty
 * paragraph to write in. For a schema made from `EDITOR_NODES` and `EDITOR_MARKS`.
 */
export function toEditor(document: Document): EditorNode {
  return writeEditor(document);
}

/**
 * What is in the editor as a document that `parseDocument` accepts. Suggested words are left out and words suggested for
 * deletion kept; blocks that nobody finished (a picture without a file) are left out, values that no document may hold
 * become those of a new block, places named twice get names of their own. Nodes that no editor makes are handed on, for
 * `parseDocument` to refuse.
 */
export function fromEditor(editor: EditorNode): { version: 1; content: unknown[] } {
  return readEditor(editor);
}
