import * as Y from 'yjs';
import { BODY, LEAD_CAPTION } from '../layout.ts';
import { mayMark } from './allowed.ts';

export function hasUnknownMarks(doc: Y.Doc): boolean {
  return texts(doc).some((text) => unknownIn(text).length > 0);
}

/** Takes off what the gate would not let in today: the editor would throw the words away that carry it. */
export function takeOffUnknownMarks(doc: Y.Doc): void {
  for (const text of texts(doc))
    for (const { at, length, marks } of unknownIn(text))
      text.format(at, length, Object.fromEntries(marks.map((name) => [name, null])));
}

function unknownIn(text: Y.XmlText): { at: number; length: number; marks: string[] }[] {
  const found = [];
  let at = 0;
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    const length = typeof insert === 'string' ? insert.length : 1;
    const marks = Object.entries(attributes ?? {}).flatMap(([name, value]) => (mayMark(name, value) ? [] : [name]));
    if (marks.length > 0) found.push({ at, length, marks });
    at += length;
  }
  return found;
}

function texts(doc: Y.Doc): Y.XmlText[] {
  const inside = (node: unknown): Y.XmlText[] => {
    if (node instanceof Y.XmlText) return [node];
    return node instanceof Y.XmlFragment ? node.toArray().flatMap(inside) : [];
  };
  return [BODY, LEAD_CAPTION].flatMap((name) => inside(doc.getXmlFragment(name)));
}
