import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { SUGGESTED } from '../../../content/editor-schema.ts';
import { ownMark } from './own-mark.ts';
import { isJoinable, isWithinNew, markOf, type Proposer, withSuggested } from './suggested.ts';

/**
 * Proposes to put something in at a place: words are marked, blocks carry it themselves, and a text that they stand in
 * the middle of is split. Returns the place after what is new; null: it cannot stand there.
 */
export function proposeInsertion(tr: Transaction, at: number, slice: Slice, proposer: Proposer): number | null {
  const $at = tr.doc.resolve(at);
  if (isWithinNew($at, at, proposer.by)) {
    const steps = tr.steps.length;
    tr.replace(at, at, slice);
    return tr.mapping.slice(steps).map(at);
  }
  const words = wordsOf(slice);
  if ($at.parent.inlineContent && words) return putWords(tr, at, words, proposer);
  if (slice.content.firstChild?.isInline) return null;
  if (!$at.parent.inlineContent) return putBlocks(tr, at, slice.content, proposer);
  if (!isJoinable($at.parent)) return null;
  return putBetween(tr, at, slice, proposer);
}

/** The words of a slice that is nothing else. */
function wordsOf({ content, openStart, openEnd }: Slice): Fragment | null {
  const only = content.firstChild;
  if (!only || only.isInline) return content;
  return content.childCount === 1 && only.isTextblock && openStart > 0 && openEnd > 0 ? only.content : null;
}

function putWords(tr: Transaction, at: number, words: Fragment, proposer: Proposer): number {
  const mark = ownMark(tr.doc, 'suggestInsert', { from: at, to: at }, proposer);
  const { id, by, at: when } = proposer;
  const suggested: Node[] = [];
  words.forEach((node) => {
    const plain = node.marks.filter(({ type }) => type.name !== 'suggestDelete');
    if (node.isText)
      suggested.push(node.mark(mark.addToSet(markOf(plain, 'suggestInsert') ? mark.removeFromSet(plain) : plain)));
    else suggested.push(node.type.create({ ...node.attrs, [SUGGESTED]: { kind: 'insert', id, by, at: when } }));
  });
  tr.insert(at, suggested);
  return at + suggested.reduce((size, node) => size + node.nodeSize, 0);
}

function putBlocks(tr: Transaction, at: number, blocks: Fragment, proposer: Proposer): number | null {
  const $at = tr.doc.resolve(at);
  if (!$at.parent.canReplace($at.index(), $at.index(), blocks)) return null;
  tr.insert(
    at,
    blocks.content.map((node) => withSuggested(node, 'insert', proposer)),
  );
  return at + blocks.size;
}

/** Into the midst of a text: its first words join those before, its last those after, all else stands between. */
function putBetween(
  tr: Transaction,
  at: number,
  { content, openStart, openEnd }: Slice,
  proposer: Proposer,
): number | null {
  const blocks = [...content.content];
  const $at = tr.doc.resolve(at);
  const [first, last] = [blocks[0], blocks.at(-1)];
  const head = openStart > 0 && first?.isTextblock ? blocks.shift() : undefined;
  const hasRest = $at.parentOffset < $at.parent.content.size;
  const isSplit = hasRest && ($at.parentOffset > 0 || head !== undefined);
  const tail = isSplit && openEnd > 0 && last?.isTextblock && blocks.length > 0 ? blocks.pop() : undefined;
  const outer = $at.node(-1);
  const index = $at.index(-1) + 1;
  if (!outer.canReplace(index, index, Fragment.from(blocks))) return null;
  let place = at;
  if (head && head.content.size > 0) place = putWords(tr, at, head.content, proposer);
  if (isSplit) splitAt(tr, place, proposer);
  let after = isSplit || !hasRest ? tr.doc.resolve(place).after() : tr.doc.resolve(place).before();
  if (blocks.length > 0) {
    const end = putBlocks(tr, after, Fragment.from(blocks), proposer);
    if (end === null) return null;
    after = end;
  }
  if (!isSplit) return tail || blocks.length === 0 ? place : after - 1;
  return tail && tail.content.size > 0 ? putWords(tr, after + 1, tail.content, proposer) : after + 1;
}

/** Splits the text at a place; for readers it stays one until somebody accepts. `depth` 2: the point of a list that it is in. */
export function splitAt(tr: Transaction, at: number, { id, by, at: when }: Proposer, depth = 1): void {
  tr.split(at, depth);
  const $second = tr.doc.resolve(at + 2 * depth);
  tr.setNodeAttribute($second.before($second.depth - depth + 1), SUGGESTED, { kind: 'split', id, by, at: when });
}
