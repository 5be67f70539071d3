import { z } from 'zod';
import { createAnchors } from './anchors.ts';
import type { EditorMark, EditorNode } from './editor-schema-node.ts';
import { CODE_MARK, fieldsOf, isText, NODE_SCHEMAS, SUGGESTIONS, startOf } from './editor-schema-spec.ts';
import { MARKS } from './marks.ts';
import type { NodeSchema } from './node-schema.ts';
import { SUGGESTED } from './suggested.ts';

export function readEditor(editor: EditorNode): { version: 1; content: unknown[] } {
  const content = nameplaces(blocksOf(editor.content ?? []));
  return { version: 1, content };
}

interface ReadNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: ReadNode[];
  text?: string;
  marks?: EditorMark[];
}

const MARK_ORDER = Object.keys(MARKS);

/** Nothing of a container that holds only the empty paragraph which the editor needs. */
function blocksOf(nodes: readonly EditorNode[]): ReadNode[] {
  const blocks = partsOf(nodes);
  const [only] = blocks;
  const blank = blocks.length === 1 && only?.type === 'paragraph' && !only.attrs && only.content?.length === 0;
  return blank ? [] : blocks;
}

/** Without what somebody proposes to put in; texts that somebody proposes to split are one. */
function partsOf(nodes: readonly EditorNode[]): ReadNode[] {
  if (!nodes.some(suggestedKind)) return nodes.flatMap(blockOf);
  const parts: EditorNode[] = [];
  for (const node of nodes) {
    const kind = suggestedKind(node);
    if (kind === 'insert') continue;
    const last = parts.at(-1);
    const whole = kind === 'split' && last ? joined(last, node) : null;
    if (whole) parts[parts.length - 1] = whole;
    else parts.push(node);
  }
  return parts.flatMap(blockOf);
}

/** What is proposed of the node as a whole. */
export function suggestedKind({ attrs }: EditorNode): string | null {
  const { kind } = (attrs?.[SUGGESTED] ?? {}) as { kind?: string };
  return kind ?? null;
}

/** The first with the words of the second at its end; null: they are not of one kind. */
function joined(first: EditorNode, second: EditorNode): EditorNode | null {
  const content = [...(first.content ?? [])];
  const rest = second.content ?? [];
  if (holdsWords(first) && holdsWords(second)) return { ...first, content: [...content, ...rest] };
  if (holdsWords(first) || holdsWords(second)) return null;
  const [last, next] = [content.at(-1), rest[0]];
  const middle = last && next ? joined(last, next) : null;
  return { ...first, content: middle ? [...content.slice(0, -1), middle, ...rest.slice(1)] : [...content, ...rest] };
}

function holdsWords({ type }: EditorNode): boolean {
  return NODE_SCHEMAS.get(type)?.content === 'inline' || isText(type, 'text');
}

/** None where it is not finished. */
function blockOf(node: EditorNode): ReadNode[] {
  const schema = NODE_SCHEMAS.get(node.type);
  if (!schema) return [node];
  const read: ReadNode = { type: node.type };
  if (schema.attrs) {
    const attrs = attrsOf(node, schema);
    if (!attrs) return [];
    if (!schema.attrsOptional || Object.keys(attrs).length > 0) read.attrs = attrs;
  }
  if (schema.content === 'inline') read.content = inlinesOf(node.content ?? []);
  else if (schema.content === 'blocks') read.content = blocksOf(node.content ?? []);
  else if (schema.content !== 'none') read.content = partsOf(node.content ?? []);
  return [read];
}

function attrsOf(node: EditorNode, schema: NodeSchema): Record<string, unknown> | null {
  const attrs: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(schema.attrs as z.ZodType)) {
    const value = isText(node.type, name) ? wordsOf(node) : (node.attrs?.[name] ?? startOf(node.type, name, field));
    if (value === null || value === undefined) {
      if (field instanceof z.ZodOptional || named(node.type, name)) continue;
      return null;
    }
    if (field.safeParse(value).success) attrs[name] = value;
    else if (!(field instanceof z.ZodOptional) && !named(node.type, name)) {
      const start = startOf(node.type, name, field);
      if (start === null) return null;
      attrs[name] = start;
    }
  }
  return attrs;
}

/** Places that get a name below, where they have none. */
function named(type: string, name: string): boolean {
  return name === 'anchor' || (type === 'footnote' && name === 'id');
}

function wordsOf(node: EditorNode): string {
  return inlinesOf(node.content ?? [])
    .map(({ text }) => text ?? '\n')
    .join('');
}

function inlinesOf(nodes: readonly EditorNode[]): ReadNode[] {
  const read: ReadNode[] = [];
  for (const node of nodes) {
    if (suggestedKind(node) === 'insert') continue;
    if (node.type !== 'text') {
      read.push(node.type === 'lineBreak' ? { type: 'lineBreak' } : node);
      continue;
    }
    if (node.marks?.some(({ type }) => type === 'suggestInsert') || !node.text) continue;
    const marks = marksOf(node.marks ?? []);
    const last = read.at(-1);
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += node.text;
    else read.push({ type: 'text', text: node.text, ...(marks.length > 0 && { marks }) });
  }
  return read;
}

function marksOf(marks: readonly EditorMark[]): EditorMark[] {
  const note = marks.some(({ type }) => type === 'note');
  const read = marks.flatMap((mark): EditorMark[] => {
    if ((SUGGESTIONS as readonly string[]).includes(mark.type) || (note && mark.type === 'link')) return [];
    const type = mark.type === CODE_MARK ? 'code' : mark.type;
    // nor what every object has, as `constructor`: once such a mark was in a text, it could not be read any more
    if (!Object.hasOwn(MARKS, type)) return type in {} ? [] : [mark];
    const kind = MARKS[type as keyof typeof MARKS];
    const attrs = Object.fromEntries(Object.entries(mark.attrs ?? {}).filter(([, value]) => value !== null));
    const made = Object.keys(attrs).length > 0 ? { type, attrs } : { type };
    return kind.schema.safeParse(made).success ? [made] : [];
  });
  return read
    .filter(({ type }, at) => read.findIndex((mark) => mark.type === type) === at)
    .sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

/** Headings and questions get the places' names that they lack, notes too; of two with one name the first keeps it. */
function nameplaces(blocks: ReadNode[]): ReadNode[] {
  const anchors = new Set<string>();
  const notes = new Set<string>();
  const waiting: ReadNode[] = [];
  const visit = (node: ReadNode): void => {
    const own = node.type === 'footnote' ? notes : anchors;
    const key = node.type === 'footnote' ? 'id' : 'anchor';
    if (node.type === 'heading' || node.type === 'questionAnswer' || node.type === 'footnote') {
      const name = node.attrs?.[key];
      if (typeof name === 'string' && !own.has(name)) own.add(name);
      else waiting.push(node);
    }
    for (const part of node.content ?? []) visit(part);
  };
  for (const block of blocks) visit(block);
  const nextAnchor = createAnchors(anchors);
  const nextNote = createAnchors(notes);
  for (const node of waiting) {
    const { id, anchor, question } = node.attrs ?? {};
    if (node.type === 'footnote') node.attrs = { ...node.attrs, id: nextNote('note', asText(id)) };
    else {
      const words = node.type === 'heading' ? textIn(node) : String(question ?? '');
      node.attrs = { ...node.attrs, anchor: nextAnchor(words, asText(anchor)) };
    }
  }
  return blocks;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textIn(node: ReadNode): string {
  return node.text ?? (node.content ?? []).map(textIn).join(' ');
}
