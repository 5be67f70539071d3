import Collaboration from '@tiptap/extension-collaboration';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { initProseMirrorDoc, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { XmlFragment } from 'yjs';

interface Binding {
  /** what is done within is not written back to the shared text */
  mux(work: () => void): void;
}

/**
 * A text that is written together. Its first rendering is ours: the library's own puts the caret before the first paragraph,
 * where none can stand, and warns of it.
 */
export function together(fragment: XmlFragment) {
  return Collaboration.extend({
    addProseMirrorPlugins() {
      const { doc, mapping } = initProseMirrorDoc(fragment, this.editor.schema);
      this.options.ySyncOptions = { ...this.options.ySyncOptions, mapping };
      return [
        ...(this.parent?.() ?? []),
        new Plugin({
          view: (view) => {
            const { state } = view;
            const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content);
            const place = (pos: number) => tr.doc.resolve(Math.min(pos, tr.doc.content.size));
            tr.setSelection(TextSelection.between(place(state.selection.anchor), place(state.selection.head), 1));
            const { binding } = ySyncPluginKey.getState(state) as { binding: Binding };
            binding.mux(() => view.dispatch(tr.setMeta(ySyncPluginKey, { isChangeOrigin: true })));
            return {};
          },
        }),
      ];
    },
  }).configure({ fragment });
}
