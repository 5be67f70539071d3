import * as Y from 'yjs';
import { withoutTurns } from '../../base/without-turns.ts';
import type { Document, Inline, Paragraph } from '../../content/document.ts';
import { type EditorMark, type EditorNode, fromEditor } from '../../content/editor-schema.ts';
import { parseDocument } from '../../content/parse-document.ts';
import { cleanText } from '../../content/plain-text.ts';
import {
  BODY,
  FIELD_NAMES,
  FIELD_VALUES,
  FIELDS,
  LEAD_CAPTION,
  type StorySnapshot,
  TEXT_FIELDS,
  type TextField,
} from '../layout.ts';
import { EMPTY } from './empty.ts';

/**
 * All that is written in a story's Yjs document as plain data: proposals left out, everything in the shape that
 * `saveArticle` accepts. It never throws for a document that the gate let in.
 */
export function readText(doc: Y.Doc): StorySnapshot {
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((name) => [name, withoutTurns(cleanText(doc.getText(name).toString()))]),
  );
  return {
    ...EMPTY,
    ...(texts as Record<TextField, string>),
    ...readFields(doc.getMap(FIELDS)),
    leadCaption: readCaption(doc.getXmlFragment(LEAD_CAPTION)),
    body: parseDocument(fromEditor({ type: 'doc', content: readNodes(doc.getXmlFragment(BODY)) })),
  };
}

/** The nodes of a fragment as the editor holds them, without attributes that are not said. */
export function readNodes(fragment: Y.XmlFragment): EditorNode[] {
  return fragment.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return readRuns(child);
    return child instanceof Y.XmlElement ? [readElement(child)] : [];
  });
}

function readElement(element: Y.XmlElement): EditorNode {
  const attrs = said(element.getAttributes() as Record<string, unknown>);
  const content = readNodes(element);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

function readRuns(text: Y.XmlText): EditorNode[] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap((run) => {
    const words = typeof run.insert === 'string' ? cleanText(run.insert) : '';
    if (words === '') return [];
    const marks = Object.entries(run.attributes ?? {}).flatMap(([name, value]): EditorMark[] => {
      if (value === null || value === undefined) return [];
      const attrs = said(typeof value === 'object' ? (value as Record<string, unknown>) : {});
      return [{ type: markName(name), ...(Object.keys(attrs).length > 0 && { attrs }) }];
    });
    return [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }];
  });
}

/** The binding adds a hash to the names of marks of which several may stand on one text. */
export function markName(attribute: string): string {
  return attribute.replace(/--[a-zA-Z0-9+/=]{8}$/, '');
}

function said(attrs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined));
}

function readFields(map: Y.Map<unknown>): Partial<StorySnapshot> {
  const fields: Record<string, unknown> = {};
  for (const name of FIELD_NAMES) {
    const parsed = FIELD_VALUES[name].safeParse(map.get(name));
    if (parsed.success && parsed.data !== null) fields[name] = parsed.data;
  }
  return fields as Partial<StorySnapshot>;
}

/** Two who begin the caption at once make two paragraphs: their words are put one after the other. */
function readCaption(fragment: Y.XmlFragment): Inline[] {
  const content = readNodes(fragment);
  const { content: blocks } = parseDocument(fromEditor({ type: 'doc', content })) as Document;
  return blocks
    .filter((block): block is Paragraph => block.type === 'paragraph' && block.content.length > 0)
    .flatMap((paragraph, at) => (at === 0 ? paragraph.content : [{ type: 'text', text: ' ' }, ...paragraph.content]));
}
