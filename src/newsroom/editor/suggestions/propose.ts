import { Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { SUGGESTIONS } from '../../../content/editor-schema.ts';
import { proposeDeletion } from './propose-deletion.ts';
import { proposeInsertion } from './propose-insertion.ts';
import type { Proposer } from './suggested.ts';

/** Says of a transaction that it is a proposal, or a decision on one. */
export const PROPOSAL = 'proposal';

/** What is to stand in place of what: words, or anything (`slice`). `caret`: on which side of what goes it stands then. */
export interface Change {
  from: number;
  to: number;
  text?: string;
  slice?: Slice;
  caret?: 'start' | 'end';
}

/**
 * The change as a proposal: what is to go is marked and stays, what is new is marked after it; what one proposed oneself
 * goes at once. Null: it cannot be proposed.
 */
export function propose(
  state: EditorState,
  { from, to, text, slice, caret = 'end' }: Change,
  proposer: Proposer,
): Transaction | null {
  const $from = state.doc.resolve(from);
  if ($from.parent.type.spec.code || state.doc.resolve(to).parent.type.spec.code) return null;
  const tr = state.tr.setMeta(PROPOSAL, true);
  proposeDeletion(tr, from, to, proposer);
  const at = tr.mapping.map(to);
  const content = slice ?? (text ? wordsAsTyped(state, from, text) : Slice.empty);
  if (content.size === 0) {
    const place = caret === 'start' ? tr.mapping.map(from, -1) : at;
    return tr.setSelection(Selection.near(tr.doc.resolve(place), caret === 'start' ? -1 : 1)).scrollIntoView();
  }
  const end = proposeInsertion(tr, at, content, proposer);
  if (end === null) return null;
  const $end = tr.doc.resolve(end);
  const selection = $end.parent.inlineContent ? TextSelection.create(tr.doc, end) : Selection.near($end, -1);
  return tr.setSelection(selection).scrollIntoView();
}

function wordsAsTyped(state: EditorState, from: number, text: string): Slice {
  const around = (state.storedMarks ?? state.doc.resolve(from).marks()).filter(
    ({ type }) => !(SUGGESTIONS as readonly string[]).includes(type.name) && type.name !== 'note',
  );
  return new Slice(Fragment.from(state.schema.text(text, around)), 0, 0);
}
