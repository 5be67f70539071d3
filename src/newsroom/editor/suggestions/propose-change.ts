import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';
import { SUGGESTED } from '../../../content/editor-schema.ts';
import { PROPOSAL } from './propose.ts';
import { proposeDeletion } from './propose-deletion.ts';
import { proposeInsertion } from './propose-insertion.ts';
import { isSameForReaders } from './same-for-readers.ts';
import { isNewBy, type Proposer, suggestedOf } from './suggested.ts';

/**
 * What a command wanted to do to the text, as a proposal: whatever it takes out or puts in. Null where it does something
 * else, as a mark, another kind of block or a setting of one.
 */
export function proposeChange(state: EditorState, wanted: Transaction, proposer: Proposer): Transaction | null {
  const kept = keepNew(state, wanted, proposer.by);
  if (kept) return kept;
  const tr = state.tr.setMeta(PROPOSAL, true);
  for (const [count, step] of wanted.steps.entries()) {
    if (!(step instanceof ReplaceStep)) return null;
    const back = new Mapping(wanted.mapping.maps.slice(0, count)).invert();
    const [from, to] = [back.mapResult(step.from, 1), back.mapResult(step.to, 1)];
    if (from.deletedAcross || to.deletedAcross) return null;
    const start = tr.mapping.map(from.pos, 1);
    const end = Math.max(start, tr.mapping.map(to.pos, 1));
    const steps = tr.steps.length;
    proposeDeletion(tr, start, end, proposer);
    const at = tr.mapping.slice(steps).map(end);
    if (step.slice.size > 0 && proposeInsertion(tr, at, step.slice, proposer) === null) return null;
  }
  return tr.docChanged ? tr.scrollIntoView() : null;
}

/** What changes the kind of one's own new blocks, or puts them into another: they stay proposed. Null: it changes more. */
function keepNew(state: EditorState, wanted: Transaction, by: string): Transaction | null {
  const tr = state.tr.setMeta(PROPOSAL, true);
  for (const step of wanted.steps) tr.step(step);
  const count = tr.steps.length;
  state.doc.descendants((node, pos) => {
    if (!isNewBy(node, by)) return;
    // the block itself, or what now stands around it
    const place = wanted.mapping.map(pos, -1);
    const now = tr.doc.nodeAt(place);
    if (now && !now.isText && !suggestedOf(now)) tr.setNodeAttribute(place, SUGGESTED, suggestedOf(node));
  });
  if (!tr.docChanged || !isSameForReaders(state.doc, tr.doc, by)) return null;
  return tr.setSelection(wanted.selection.map(tr.doc, tr.mapping.slice(count))).scrollIntoView();
}
