import * as Y from 'yjs';
import type { Document, Inline } from '../../content/document.ts';
import { type EditorNode, toEditor } from '../../content/editor-schema.ts';
import {
  BODY,
  type FIELD_VALUES,
  FIELDS,
  LEAD_CAPTION,
  STORY_FIELDS,
  type StoryField,
  type StorySnapshot,
  TEXT_LIMITS,
  type TextField,
} from '../layout.ts';
import { EMPTY } from './empty.ts';
import { readNodes } from './read-text.ts';

// no browser draws so low a number
const SEED = 1;

/** A new shared text of what is there, the same bytes for the same snapshot, whoever makes it. */
export function seedOf(snapshot: StorySnapshot): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SEED;
  writeText(doc, snapshot, STORY_FIELDS);
  return Y.encodeStateAsUpdate(doc);
}

/** Puts these fields of the snapshot in place of what is there, as the smallest edit, so that carets elsewhere stay. */
export function writeText(doc: Y.Doc, snapshot: StorySnapshot, fields: readonly StoryField[]): void {
  doc.transact(() => {
    for (const field of fields) {
      if (field === 'body') writeNodes(doc.getXmlFragment(BODY), nodesOf(snapshot.body));
      else if (field === 'leadCaption')
        writeNodes(doc.getXmlFragment(LEAD_CAPTION), captionNodes(snapshot.leadCaption));
      else if (field in TEXT_LIMITS) writeWords(doc.getText(field), snapshot[field as TextField]);
      else writeValue(doc.getMap(FIELDS), field as keyof typeof FIELD_VALUES, snapshot);
    }
  });
}

function writeValue(map: Y.Map<unknown>, field: keyof typeof FIELD_VALUES, snapshot: StorySnapshot): void {
  const value = snapshot[field];
  if (JSON.stringify(map.get(field) ?? EMPTY[field]) !== JSON.stringify(value)) map.set(field, value);
}

function writeWords(text: Y.Text, words: string): void {
  const old = text.toString();
  if (old === words) return;
  const most = Math.min(old.length, words.length);
  let start = 0;
  while (start < most && old[start] === words[start]) start += 1;
  if (isHalf(words, start) || isHalf(old, start)) start -= 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === words[words.length - 1 - end]) end += 1;
  if (isHalf(words, words.length - end) || isHalf(old, old.length - end)) end -= 1;
  if (old.length - end > start) text.delete(start, old.length - end - start);
  const added = words.slice(start, words.length - end);
  if (added) text.insert(start, added);
}

/** Whether the cut would go through a character of two units. */
function isHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/** Blocks that stay the same at the beginning and the end are left alone, with everybody's carets in them. */
function writeNodes(fragment: Y.XmlFragment, nodes: readonly EditorNode[]): void {
  const old = fragment.toArray().map((child) => JSON.stringify(plainOf(child)));
  const wanted = nodes.map((node) => JSON.stringify(bare(node)));
  const most = Math.min(old.length, wanted.length);
  let start = 0;
  while (start < most && old[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1;
  if (old.length - end > start) fragment.delete(start, old.length - end - start);
  const added = nodes.slice(start, nodes.length - end);
  if (added.length > 0) fragment.insert(start, added.map(elementOf));
}

function plainOf(child: Y.XmlElement | Y.XmlText | Y.XmlHook): unknown {
  if (!(child instanceof Y.XmlElement)) return null;
  const holder = {
    type: child.nodeName,
    attrs: child.getAttributes() as Record<string, unknown>,
    content: readNodes(child),
  };
  return bare(holder);
}

/** Without what is not said, in one order of names. */
function bare(node: EditorNode): unknown {
  const attrs = Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return {
    type: node.type,
    ...(attrs.length > 0 && { attrs: Object.fromEntries(attrs.sort(([a], [b]) => (a < b ? -1 : 1))) }),
    ...(node.text !== undefined && { text: node.text }),
    ...(node.marks?.length && {
      marks: node.marks
        .map((mark) => bare(mark as EditorNode))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    }),
    ...(node.content?.length && { content: node.content.map(bare) }),
  };
}

function nodesOf(body: Document): EditorNode[] {
  return toEditor(body).content ?? [];
}

function captionNodes(caption: Inline[]): EditorNode[] {
  if (caption.length === 0) return [];
  return toEditor({ version: 1, content: [{ type: 'paragraph', content: caption }] }).content ?? [];
}

/** As the binding of the editor lays nodes down: texts side by side in one Yjs text, marks as its formats. */
function elementOf(node: EditorNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    if (value !== null && value !== undefined) element.setAttribute(name, value as string);
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: EditorNode[] = [];
  const closeText = () => {
    if (runs.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(runs.map((run) => ({ insert: run.text, attributes: formatsOf(run) })));
    children.push(text);
    runs = [];
  };
  for (const part of node.content ?? []) {
    if (part.type === 'text') runs.push(part);
    else {
      closeText();
      children.push(elementOf(part));
    }
  }
  closeText();
  if (children.length > 0) element.insert(0, children);
  return element;
}

function formatsOf(run: EditorNode): Record<string, unknown> {
  return Object.fromEntries((run.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]));
}
