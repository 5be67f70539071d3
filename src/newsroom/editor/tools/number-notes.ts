import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

interface Place {
  id: string;
  pos: number;
  size: number;
}

/** The signs in the text and the notes in the lists, each in order. */
export function notesIn(doc: Node): { signs: (Place & { text: string })[]; list: Place[] } {
  const signs: (Place & { text: string })[] = [];
  const list: Place[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote') list.push({ id: String(node.attrs.id), pos, size: node.nodeSize });
    const sign = node.isText ? node.marks.find(({ type }) => type.name === 'note') : undefined;
    if (sign) signs.push({ id: String(sign.attrs.id), pos, size: node.nodeSize, text: node.text ?? '' });
  });
  return { signs, list };
}

/** Signs that are numbers say the place of their note in the list, as readers count it. Others (*, †) stay. */
export function numberNotes(tr: Transaction): void {
  const { signs, list } = notesIn(tr.doc);
  for (const { id, pos, size, text } of signs.reverse()) {
    const number = list.findIndex((note) => note.id === id) + 1;
    if (number === 0 || !/^\d+$/.test(text) || text === String(number)) continue;
    const marks = tr.doc.nodeAt(pos)?.marks ?? [];
    tr.replaceWith(pos, pos + size, tr.doc.type.schema.text(String(number), marks));
  }
}
