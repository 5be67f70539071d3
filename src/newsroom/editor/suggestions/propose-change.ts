import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';
import { PROPOSAL } from './propose.ts';
import { proposeDeletion } from './propose-deletion.ts';
import { proposeInsertion } from './propose-insertion.ts';
import type { Proposer } from './suggested.ts';

/**
 * What a command wanted to do to the text, as a proposal: whatever it takes out or puts in. Null where it does something
 * else, as a mark, another kind of block or a setting of one.
 */
export function proposeChange(state: EditorState, wanted: Transaction, proposer: Proposer): Transaction | null {
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
