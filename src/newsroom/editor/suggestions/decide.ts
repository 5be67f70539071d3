import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import { SUGGESTED } from '../../../content/editor-schema.ts';
import { NODE_SCHEMAS } from '../../../content/editor-schema-spec.ts';
import { PROPOSAL } from './propose.ts';
import { type Suggested, suggestedOf } from './suggested.ts';

export interface Proposal {
  id: string;
  by: string;
  at: number;
  kind: Suggested['kind'];
  text: string;
  from: number;
  to: number;
  /** the kind of block that it is about as a whole; absent: words */
  block?: string;
}

/** All proposals in the order of the text; the words of one that stand together are one. */
export function proposalsIn(doc: Node): Proposal[] {
  const found: Proposal[] = [];
  doc.descendants((node, pos) => {
    const [from, to] = [pos, pos + node.nodeSize];
    const whole = suggestedOf(node);
    if (whole) found.push({ ...whole, text: node.textContent, from, to, block: node.type.name });
    for (const { type, attrs } of node.isText ? node.marks : []) {
      if (type.name !== 'suggestInsert' && type.name !== 'suggestDelete') continue;
      const kind = type.name === 'suggestInsert' ? 'insert' : 'delete';
      const last = found.findLast((one) => one.id === attrs.id && one.kind === kind && !one.block);
      if (last?.to === pos) {
        last.to = to;
        last.text += node.text;
      } else {
        const { id, by, at } = attrs;
        found.push({ id: String(id), by: String(by), at: Number(at), kind, text: node.text ?? '', from, to });
      }
    }
  });
  return found;
}

/** Makes them part of the text, or takes them out of it. */
export function decide(state: EditorState, proposals: readonly Proposal[], accept: boolean): Transaction {
  const tr = state.tr.setMeta(PROPOSAL, true);
  const last = [...proposals].sort((a, b) => b.from - a.from || a.to - b.to);
  const isBreak = ({ kind }: Proposal): boolean => kind === 'split' || kind === 'join';
  // what is between two texts goes before they become one
  for (const proposal of last.filter((one) => !isBreak(one))) decideOne(tr, proposal, accept);
  for (const { kind, from } of last.filter(isBreak)) {
    const at = tr.mapping.mapResult(from, 1);
    if (at.deletedAfter || !tr.doc.nodeAt(at.pos)) continue;
    tr.setNodeAttribute(at.pos, SUGGESTED, null);
    if ((kind === 'join') === accept) joinAt(tr, at.pos);
  }
  return tr;
}

function decideOne(tr: Transaction, { kind, block, from, to }: Proposal, accept: boolean): void {
  const stays = (kind === 'insert') === accept;
  const [start, end] = [tr.mapping.map(from, 1), tr.mapping.map(to, -1)];
  if (start >= end) return;
  if (block) {
    if (stays) tr.setNodeAttribute(start, SUGGESTED, null);
    else removeWhole(tr, start, end);
    return;
  }
  const { suggestInsert, suggestDelete } = tr.doc.type.schema.marks;
  if (stays) tr.removeMark(start, end, kind === 'insert' ? suggestInsert : suggestDelete);
  else tr.delete(start, end);
}

/** A list without points, a table without rows go with the last of them. */
function removeWhole(tr: Transaction, start: number, end: number): void {
  const $start = tr.doc.resolve(start);
  const { parent, depth } = $start;
  const isLast = depth > 0 && parent.childCount === 1 && NODE_SCHEMAS.get(parent.type.name)?.content !== 'blocks';
  if (isLast && !parent.inlineContent) removeWhole(tr, $start.before(), $start.after());
  else tr.delete(start, end);
}

function joinAt(tr: Transaction, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  const inner = $pos.nodeAfter?.firstChild?.isTextblock && $pos.nodeBefore?.lastChild?.isTextblock;
  if (canJoin(tr.doc, pos)) tr.join(pos, inner ? 2 : 1);
}
