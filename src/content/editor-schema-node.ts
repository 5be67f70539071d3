/** A node as ProseMirror writes it (`toJSON`), and as `yXmlFragmentToProsemirrorJSON` reads it. */
export interface EditorNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  text?: string;
  marks?: EditorMark[];
}

export interface EditorMark {
  type: string;
  attrs?: Record<string, unknown>;
}
