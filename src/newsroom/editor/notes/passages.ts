import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import { type Doc, decodeRelativePosition, encodeRelativePosition, type XmlFragment } from 'yjs';
import type { z } from 'zod';
import { BODY } from '../../../writing/contract.ts';
import type { anchor } from '../../../writing/notes/contract.ts';

export type Anchor = z.output<typeof anchor>;

interface Binding {
  doc: Doc;
  type: XmlFragment;
  binding: { mapping: Parameters<typeof absolutePositionToRelativePosition>[2] } | null;
}

/** The chosen words as a place that moves with the text; null where nothing is chosen. */
export function chosenPassage({ state }: Editor): Anchor | null {
  const { from, to, empty } = state.selection;
  const sync = bindingOf(state);
  if (empty || !sync?.binding) return null;
  const place = (pos: number): string =>
    base64(encodeRelativePosition(absolutePositionToRelativePosition(pos, sync.type, sync.binding?.mapping as never)));
  const quote = state.doc.textBetween(from, to, ' ', ' ').slice(0, 2_000);
  return { field: BODY, from: place(from), to: place(to), quote };
}

/** Where the passage is now; null: its words are gone, or it is not in the text. */
export function placeOf(state: EditorState, { field, from, to }: Anchor): { from: number; to: number } | null {
  const sync = bindingOf(state);
  if (field !== BODY || !sync?.binding) return null;
  const { binding, doc, type } = sync;
  const read = (encoded: string): number | null => {
    try {
      return relativePositionToAbsolutePosition(
        doc,
        type,
        decodeRelativePosition(bytes(encoded)),
        binding.mapping as never,
      );
    } catch {
      return null;
    }
  };
  const [start, end] = [read(from), read(to)];
  const size = state.doc.content.size;
  if (start === null || end === null || start >= end || end > size) return null;
  return { from: start, to: end };
}

/** A place, an empty one too, that can be found again after changes of colleagues. */
export function relativeOf(
  state: EditorState,
  { from, to }: { from: number; to: number },
): ((now: EditorState) => { from: number; to: number } | null) | null {
  const sync = bindingOf(state);
  if (!sync?.binding) return null;
  const { type, binding } = sync;
  const [start, end] = [from, to].map((pos) => absolutePositionToRelativePosition(pos, type, binding.mapping as never));
  return (now) => {
    const current = bindingOf(now);
    if (!current?.binding) return null;
    const mapping = current.binding.mapping as never;
    const [first, last] = [start, end].map((one) =>
      relativePositionToAbsolutePosition(current.doc, current.type, one, mapping),
    );
    return typeof first === 'number' && typeof last === 'number' ? { from: first, to: Math.max(first, last) } : null;
  };
}

function bindingOf(state: EditorState): Binding | undefined {
  return ySyncPluginKey.getState(state) as Binding | undefined;
}

function base64(data: Uint8Array): string {
  return btoa(String.fromCharCode(...data));
}

function bytes(encoded: string): Uint8Array {
  return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
}
