import type { Editor, JSONContent } from '@tiptap/core';
import { Fragment, Node, Slice } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Block } from '../../../content/document.ts';
import { toEditor } from '../../../content/editor-schema.ts';
import { placeFor } from '../tools/insert-block.ts';
import { notesIn, numberNotes } from '../tools/number-notes.ts';
import type { HeldPlace } from './hold-place.ts';

/**
 * Puts blocks in the place that was held for them, or of the selection; words of first and last paragraph join those around them. Their notes join the
 * notes that the text has, and all are numbered anew.
 */
export function putIn(editor: Editor, blocks: readonly Block[], place?: ReturnType<HeldPlace['now']>): void {
  const { state, view } = editor;
  const json = toEditor({ version: 1, content: [...blocks] }).content ?? [];
  const nodes = json.map((node) => Node.fromJSON(state.schema, withFreePlaces(node, editor)));
  const notes = nodes.filter(({ type }) => type.name === 'footnotes').flatMap(({ content }) => content.content);
  const text = nodes.filter(({ type }) => type.name !== 'footnotes');
  if (blocks.length === 0) return;
  const open = (node: Node | undefined): number => (node?.type.name === 'paragraph' ? 1 : 0);
  const slice = new Slice(Fragment.from(text), open(text[0]), open(text.at(-1)));
  const tr = state.tr;
  if (place?.isLeft) {
    // who writes on elsewhere stays there
    const before = tr.selection;
    tr.setSelection(TextSelection.between(tr.doc.resolve(place.from), tr.doc.resolve(place.to))).replaceSelection(
      slice,
    );
    tr.setSelection(before.map(tr.doc, tr.mapping));
  } else tr.replaceSelection(slice);
  if (notes.length > 0) addNotes(tr, notes);
  view.dispatch((place?.isLeft ? tr : tr.scrollIntoView()).setMeta('paste', true));
  if (!place?.isLeft) view.focus();
}

/** A block of its own that took its time: at the held place, and never between words that were written meanwhile. */
export function putBlock(editor: Editor, block: JSONContent, held: HeldPlace): void {
  const { state, view } = editor;
  const { from, isLeft } = held.now();
  const at = state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(from), -1)));
  const place = placeFor(at);
  const tr = state.tr.replaceWith(place.from, place.to, Node.fromJSON(state.schema, block));
  if (!isLeft) tr.setSelection(Selection.near(tr.doc.resolve(place.from + 1))).scrollIntoView();
  view.dispatch(tr.setMeta('paste', true));
  held.move(place.from + 1);
}

function addNotes(tr: Transaction, notes: readonly Node[]): void {
  const last = notesIn(tr.doc).list.at(-1);
  const { footnotes } = tr.doc.type.schema.nodes;
  if (last) tr.insert(last.pos + last.size, [...notes]);
  else if (footnotes) tr.insert(tr.doc.content.size, footnotes.create(null, [...notes]));
  numberNotes(tr);
}

/** Notes that are named as notes which are there already get other names, and so do the signs that lead to them. */
function withFreePlaces<T extends object>(node: T, { state }: Editor): T {
  const taken = new Set(notesIn(state.doc).list.map(({ id }) => id));
  if (taken.size === 0) return node;
  const free = (id: string): string => {
    let name = id;
    for (let count = 2; taken.has(name); count += 1) name = `${id}-${count}`;
    return name;
  };
  return JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'id' && typeof value === 'string' ? free(value) : value)),
  );
}
