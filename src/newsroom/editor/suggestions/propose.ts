import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { SUGGESTIONS } from '../../../content/editor-schema.ts';

/** Says of a transaction that it is a proposal, or a decision on one. */
export const PROPOSAL = 'proposal';

export interface Proposer {
  by: string;
  at: number;
  /** of a new proposal */
  id: string;
}

/**
 * The change as a proposal: words to go are marked and stay, new words are marked after them; one's own proposed words
 * go at once. Null: it is not within the words of one paragraph, and so cannot be proposed.
 */
export function propose(
  state: EditorState,
  change: { from: number; to: number; text: string; caret?: 'start' | 'end' },
  proposer: Proposer,
): Transaction | null {
  const { from, to, text, caret = 'end' } = change;
  const $from = state.doc.resolve(from);
  if (!$from.parent.inlineContent || !$from.sameParent(state.doc.resolve(to))) return null;
  if ($from.parent.type.spec.code) return null;
  const tr = state.tr.setMeta(PROPOSAL, true);
  for (const { node, start, end } of textsIn(state.doc, from, to).reverse()) {
    if (node.marks.some(({ type, attrs }) => type.name === 'suggestInsert' && attrs.by === proposer.by))
      tr.delete(start, end);
    else if (!node.marks.some(({ type }) => type.name === 'suggestDelete'))
      tr.addMark(start, end, ownMark(state, 'suggestDelete', from, to, proposer));
  }
  const at = tr.mapping.map(to);
  if (text) {
    const around = (state.storedMarks ?? $from.marks()).filter(
      ({ type }) => !(SUGGESTIONS as readonly string[]).includes(type.name) && type.name !== 'note',
    );
    const mark = ownMark(state, 'suggestInsert', from, to, proposer);
    tr.insert(at, state.schema.text(text, mark.addToSet(around)));
  }
  const place = caret === 'start' ? tr.mapping.map(from, -1) : at + text.length;
  return tr.setSelection(TextSelection.create(tr.doc, place)).scrollIntoView();
}

/** The mark of the proposal beside the place, where it is one's own, so that one run of typing is one proposal. */
function ownMark(state: EditorState, name: string, from: number, to: number, { by, at, id }: Proposer): Mark {
  const beside = [
    state.doc.resolve(from).nodeBefore,
    state.doc.resolve(to).nodeAfter,
    state.doc.resolve(from).nodeAfter,
  ];
  const found = beside
    .flatMap((node) => node?.marks ?? [])
    .find(({ type, attrs }) => type.name === name && attrs.by === by);
  const type = state.schema.marks[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  return found ?? type.create({ id, by, at });
}

export function textsIn(doc: Node, from: number, to: number): { node: Node; start: number; end: number }[] {
  const texts: { node: Node; start: number; end: number }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) texts.push({ node, start: Math.max(from, pos), end: Math.min(to, pos + node.nodeSize) });
  });
  return texts;
}
