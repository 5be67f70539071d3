import type { Editor } from '@tiptap/core';
import { tell } from './checking.ts';
import type { Doubt } from './find-doubts.ts';

/** Writes other words in the place of those in doubt, with their marks; as a proposal where one only proposes. */
export function putRight(editor: Editor, { from, to }: Doubt, words: string, isSuggesting: boolean): void {
  const { state, view } = editor;
  if (isSuggesting) view.someProp('handleTextInput', (handle) => handle(view, from, to, words, () => state.tr));
  else view.dispatch(state.tr.replaceWith(from, to, state.schema.text(words, state.doc.resolve(from + 1).marks())));
  tell(view, { chosen: null });
  view.focus();
}
