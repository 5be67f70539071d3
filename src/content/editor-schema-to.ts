import type { Document, Inline } from './document.ts';
import type { EditorNode } from './editor-schema-node.ts';
import { CODE_MARK, EDITOR_MARKS, EDITOR_NODES, isText, NODE_SCHEMAS } from './editor-schema-spec.ts';
import { SUGGESTED } from './suggested.ts';

export function writeEditor(document: Document): EditorNode {
  const content = document.content.map((block) => nodeOf(block as StoredNode));
  return { type: 'doc', content: content.length > 0 ? content : [emptyParagraph()] };
}

interface StoredNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: StoredNode[];
}

function nodeOf(stored: StoredNode): EditorNode {
  const schema = NODE_SCHEMAS.get(stored.type);
  if (!schema) return inlineOf(stored as unknown as Inline);
  const names = storedNames(stored.type);
  const node: EditorNode = { type: stored.type };
  if (names.length > 0) node.attrs = Object.fromEntries(names.map((name) => [name, stored.attrs?.[name] ?? null]));
  for (const [name, value] of Object.entries(stored.attrs ?? {}))
    if (isText(stored.type, name)) node.content = value ? [{ type: 'text', text: String(value) }] : [];
  if (schema.content === 'none') return node;
  node.content = (stored.content ?? []).map(nodeOf);
  if (schema.content === 'blocks' && node.content.length === 0) node.content.push(emptyParagraph());
  return node;
}

function inlineOf(inline: Inline): EditorNode {
  if (inline.type === 'lineBreak') return { type: 'lineBreak' };
  if (!inline.marks || inline.marks.length === 0) return { type: 'text', text: inline.text };
  return {
    type: 'text',
    text: inline.text,
    marks: inline.marks.map((mark) => {
      const type = mark.type === 'code' ? CODE_MARK : mark.type;
      const { attrs } = EDITOR_MARKS[type] ?? {};
      const own: Record<string, unknown> = 'attrs' in mark ? { ...mark.attrs } : {};
      return attrs
        ? { type, attrs: Object.fromEntries(Object.keys(attrs).map((name) => [name, own[name] ?? null])) }
        : { type };
    }),
  };
}

function emptyParagraph(): EditorNode {
  return {
    type: 'paragraph',
    attrs: Object.fromEntries(storedNames('paragraph').map((name) => [name, null])),
    content: [],
  };
}

/** The attributes that documents have too. */
function storedNames(type: string): string[] {
  return Object.keys(EDITOR_NODES[type]?.attrs ?? {}).filter((name) => name !== SUGGESTED);
}
