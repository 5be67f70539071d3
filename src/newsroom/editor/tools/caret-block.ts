import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Names the block that the caret is in, so that focus mode can quieten the others. */
export const CaretBlock = Extension.create({
  name: 'caretBlock',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          decorations: ({ doc, selection }) => {
            const { $from } = selection;
            if ($from.depth === 0) return DecorationSet.empty;
            return DecorationSet.create(doc, [
              Decoration.node($from.before(1), $from.after(1), { class: 'has-caret' }),
            ]);
          },
        },
      }),
    ];
  },
});
