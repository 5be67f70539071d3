import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { SUGGESTED } from '../../../content/editor-schema.ts';
import { ownMark } from './own-mark.ts';
import { isJoinable, isNewBy, isWithinNew, markOf, type Proposer, suggestedOf } from './suggested.ts';

/**
 * Proposes to take out what is between two places: words are marked, blocks that lie wholly between carry it themselves,
 * and a text whose beginning is between is to be joined to the one before. What one proposed oneself goes at once.
 */
export function proposeDeletion(tr: Transaction, start: number, end: number, proposer: Proposer): void {
  if (start >= end) return;
  const { doc } = tr;
  const { id, by, at } = proposer;
  const { from, to } = wholeBlocks(doc, start, end);
  const $from = doc.resolve(from);
  if (isWithinNew($from, to, by)) {
    tr.delete(start, end);
    return;
  }
  const acts: (() => void)[] = [];
  const suggest = (pos: number, kind: 'delete' | 'join') =>
    acts.push(() => tr.setNodeAttribute(pos, SUGGESTED, { kind, id, by, at }));
  const remove = (pos: number, size: number) => acts.push(() => tr.delete(pos, pos + size));
  doc.nodesBetween(from, to, (node, pos) => {
    const size = node.nodeSize;
    if (node.isText) {
      const [first, last] = [Math.max(from, pos), Math.min(to, pos + size)];
      if (markOf(node.marks, 'suggestInsert')?.attrs.by === by) remove(first, last - first);
      else if (!markOf(node.marks, 'suggestDelete')) {
        const mark = ownMark(doc, 'suggestDelete', { from: first, to: last }, proposer);
        acts.push(() => tr.addMark(first, last, mark));
      }
      return false;
    }
    const own = suggestedOf(node);
    const isWhole = pos >= from && pos + size <= to;
    if (isWhole && isNewBy(node, by)) {
      remove(pos, size);
      return false;
    }
    if (isWhole && !CELLS.has(node.type.name) && (!own || own.kind === 'join')) {
      suggest(pos, 'delete');
      return false;
    }
    if (!isWhole && pos >= from && isJoinable(node) && followsTextOf($from, pos)) {
      if (own?.kind === 'split' && own.by === by) acts.push(() => tr.join(pos));
      else if (!own) suggest(pos, 'join');
    }
    return own?.kind !== 'delete';
  });
  // from the end, so that no place moves before its turn
  for (const act of acts.reverse()) act();
}

/** Cells and columns stay: what is in them goes. */
const CELLS = new Set(['tableCell', 'column']);

/** Where whole texts are chosen, among several, their blocks are meant. */
function wholeBlocks(doc: Node, start: number, end: number): { from: number; to: number } {
  const [$start, $end] = [doc.resolve(start), doc.resolve(end)];
  let [from, to] = [start, end];
  for (let depth = $start.depth; depth > 0 && from === $start.start(depth) && end > $start.end(depth); depth -= 1)
    from = $start.before(depth);
  for (let depth = $end.depth; depth > 0 && to === $end.end(depth) && start < $end.start(depth); depth -= 1)
    to = $end.after(depth);
  // the place before a block's first word is the end of the block before it
  const isBefore = from !== start && to === end && $end.depth > 0 && end === $end.start();
  return { from, to: isBefore ? $end.before() : to };
}

/** Whether the text that begins there can go on in the one where the deletion begins. */
function followsTextOf($from: ResolvedPos, pos: number): boolean {
  return isJoinable($from.parent) && $from.node(-1) === $from.doc.resolve(pos).parent;
}
