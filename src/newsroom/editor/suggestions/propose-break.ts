import { Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { SUGGESTED } from '../../../content/editor-schema.ts';
import { PROPOSAL } from './propose.ts';
import { proposeDeletion } from './propose-deletion.ts';
import { proposeInsertion, splitAt } from './propose-insertion.ts';
import { isJoinable, isNewBy, type Proposer, suggestedOf, withSuggested } from './suggested.ts';

/** Enter: the text is split here, or a new one begins after it; in a list, its point. Null: it cannot be proposed here. */
export function proposeBreak(state: EditorState, proposer: Proposer): Transaction | null {
  const tr = state.tr.setMeta(PROPOSAL, true);
  const { from, to } = state.selection;
  proposeDeletion(tr, from, to, proposer);
  const at = tr.mapping.map(to);
  const $at = tr.doc.resolve(at);
  const { paragraph, listItem } = state.schema.nodes;
  if (!paragraph || !isJoinable($at.parent)) return null;
  if (['verse', 'preformatted'].includes($at.parent.type.name)) {
    const end = proposeInsertion(tr, at, new Slice(Fragment.from(state.schema.text('\n')), 0, 0), proposer);
    return end === null ? null : tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView();
  }
  const isPoint = $at.depth > 1 && $at.node(-1).type === listItem && $at.node(-1).childCount === 1;
  const depth = isPoint ? 2 : 1;
  const atEnd = $at.parentOffset === $at.parent.content.size;
  if (atEnd || $at.parentOffset === 0) {
    const node = isPoint && listItem ? listItem.create(null, paragraph.create()) : paragraph.create();
    const place = atEnd ? $at.after($at.depth - depth + 1) : $at.before($at.depth - depth + 1);
    tr.insert(place, withSuggested(node, 'insert', proposer));
    if (atEnd) tr.setSelection(TextSelection.create(tr.doc, place + depth));
    return tr.scrollIntoView();
  }
  const block = $at.node($at.depth - depth + 1);
  if (isNewBy(block, proposer.by)) {
    tr.split(at, depth);
    const $second = tr.doc.resolve(at + 2 * depth);
    tr.setNodeAttribute($second.before($second.depth - depth + 1), SUGGESTED, suggestedOf(block));
  } else splitAt(tr, at, proposer, depth);
  return tr.setSelection(TextSelection.create(tr.doc, at + 2 * depth)).scrollIntoView();
}

/** Backspace before a text's first word, or Delete after its last: it is joined to the one before. Null: there is none. */
export function proposeJoin(state: EditorState, key: 'Backspace' | 'Delete', proposer: Proposer): Transaction | null {
  const { $from } = state.selection;
  const pos = key === 'Backspace' ? ($from.depth > 0 ? $from.before() : 0) : $from.depth > 0 ? $from.after() : 0;
  const second = pointOrText(state, pos);
  if (!second) return null;
  const tr = state.tr.setMeta(PROPOSAL, true);
  const [before, after] = [state.doc.resolve(second.pos).nodeBefore, state.doc.nodeAt(second.pos)];
  if (!before || !after) return null;
  const own = suggestedOf(after);
  const { id, by, at } = proposer;
  if (own?.kind === 'split' && own.by === by) tr.join(second.pos, second.depth);
  else if (isNewBy(after, by) && after.textContent === '') tr.delete(second.pos, second.pos + after.nodeSize);
  else if (isNewBy(before, by) && before.textContent === '') tr.delete(second.pos - before.nodeSize, second.pos);
  else if (isNewBy(after, by) && isNewBy(before, by)) tr.join(second.pos, second.depth);
  else if (own) return null;
  else tr.setNodeAttribute(second.pos, SUGGESTED, { kind: 'join', id, by, at });
  if (key === 'Backspace' && tr.docChanged)
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, second.pos - second.depth)), -1));
  return tr.scrollIntoView();
}

/** The text that begins there, or the list's point where the text is its first; with a text of its kind before it. */
function pointOrText(state: EditorState, place: number): { pos: number; depth: number } | null {
  let pos = place;
  const { listItem } = state.schema.nodes;
  let $pos = state.doc.resolve(pos);
  // after the last text of a point the next point follows
  if (!$pos.nodeAfter && $pos.parent.type === listItem) $pos = state.doc.resolve((pos = $pos.after()));
  if (!$pos.nodeBefore && $pos.parent.type === listItem && $pos.index() === 0)
    $pos = state.doc.resolve((pos = $pos.before()));
  const [before, after] = [$pos.nodeBefore, $pos.nodeAfter];
  if (!before || !after) return null;
  if (isJoinable(before) && isJoinable(after)) return { pos, depth: 1 };
  return before.type === listItem && after.type === listItem ? { pos, depth: 2 } : null;
}
