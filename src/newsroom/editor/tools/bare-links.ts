import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { addressBefore } from './link-rules.ts';

/** A web address that is typed becomes a link as soon as a space or a new paragraph ends it. */
export const BareLinks = Extension.create({
  name: 'bareLinks',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // the key itself is for others
        handleTextInput: (view, from, to, typed) => {
          if (from === to && /^\s$/.test(typed)) linkBefore(view);
          return false;
        },
        handleKeyDown: (view, { key, isComposing }) => {
          if (key === 'Enter' && !isComposing && view.state.selection.empty) linkBefore(view);
          return false;
        },
      },
    }),
  ],
});

function linkBefore(view: EditorView): void {
  const { state } = view;
  const { link } = state.schema.marks;
  const { $from } = state.selection;
  const found = addressBefore($from);
  if (!link || !found || state.doc.rangeHasMark(found.from, found.to, link)) return;
  view.dispatch(state.tr.addMark(found.from, found.to, link.create({ href: found.href })));
}
