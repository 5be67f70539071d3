import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { PROPOSAL } from './propose.ts';

export interface Proposal {
  id: string;
  by: string;
  at: number;
  kind: 'insert' | 'delete';
  text: string;
  from: number;
  to: number;
}

/** All proposals in the order of the text; the words of one that stand together are one. */
export function proposalsIn(doc: Node): Proposal[] {
  const found: Proposal[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'suggestInsert' && type.name !== 'suggestDelete') continue;
      const kind = type.name === 'suggestInsert' ? 'insert' : 'delete';
      const last = found.findLast((one) => one.id === attrs.id && one.kind === kind);
      if (last?.to === pos) {
        last.to = pos + node.nodeSize;
        last.text += node.text;
      } else
        found.push({
          id: String(attrs.id),
          by: String(attrs.by),
          at: Number(attrs.at),
          kind,
          text: node.text ?? '',
          from: pos,
          to: pos + node.nodeSize,
        });
    }
  });
  return found;
}

/** Makes them part of the text, or takes them out of it. */
export function decide(state: EditorState, proposals: readonly Proposal[], accept: boolean): Transaction {
  const tr = state.tr.setMeta(PROPOSAL, true);
  const { suggestInsert, suggestDelete } = state.schema.marks;
  for (const { kind, from, to } of [...proposals].sort((a, b) => b.from - a.from)) {
    const [start, end] = [tr.mapping.map(from, 1), tr.mapping.map(to, -1)];
    if (start >= end) continue;
    if ((kind === 'insert') === accept) tr.removeMark(start, end, kind === 'insert' ? suggestInsert : suggestDelete);
    else tr.delete(start, end);
  }
  return tr;
}
