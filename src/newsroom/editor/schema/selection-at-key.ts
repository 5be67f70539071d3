import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * A key acts where the caret is seen. Browsers tell of a moved caret later than of the next key where the machine is
 * busy: without this Enter after End would break the line where the caret was before.
 */
export const SelectionAtKey = Extension.create({
  name: 'selectionAtKey',
  priority: 1_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: { keydown: look, beforeinput: look, paste: look, cut: look, copy: look },
      },
    }),
  ],
});

/** Has the editor look where the caret is, as it does when the browser tells. False: the event is for others. */
function look(view: EditorView): false {
  if (!view.composing && view.hasFocus()) document.dispatchEvent(new Event('selectionchange'));
  return false;
}
