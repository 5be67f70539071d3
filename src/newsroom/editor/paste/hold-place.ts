import type { Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Transaction } from '@tiptap/pm/state';
import { relativeOf } from '../notes/passages.ts';

export interface HeldPlace {
  /** where it is now; `isLeft`: writing has gone on elsewhere */
  now(): { from: number; to: number; isLeft: boolean };
  /** from now on this place */
  move(pos: number): void;
  /** no longer followed */
  release(): void;
}

/**
 * The place of the selection while something for it is still on its way: what is written meanwhile, here or by
 * colleagues, moves it along and comes after it.
 */
export function holdPlace(editor: Editor): HeldPlace {
  const { from, to } = editor.state.selection;
  let place = { from, to };
  let isLeft = false;
  let relative = relativeOf(editor.state, place);
  const follow = ({ transaction }: { transaction: Transaction }): void => {
    if (transaction.docChanged) {
      const { mapping } = transaction;
      place = isChangeOrigin(transaction)
        ? (relative?.(editor.state) ?? place)
        : { from: mapping.map(place.from, -1), to: mapping.map(place.to, -1) };
      relative = relativeOf(editor.state, place);
    }
    if (!isChangeOrigin(transaction)) isLeft = editor.state.selection.from !== place.from;
  };
  editor.on('transaction', follow);
  return {
    now: () => {
      const size = editor.state.doc.content.size;
      return { from: Math.min(place.from, size), to: Math.min(place.to, size), isLeft };
    },
    move: (pos) => {
      place = { from: pos, to: pos };
      relative = relativeOf(editor.state, place);
    },
    release: () => editor.off('transaction', follow),
  };
}
