import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin } from '@tiptap/pm/state';

/** Keeps a text to one paragraph without blocks: what this person's change brought besides becomes part of it, or goes. */
export const oneParagraph = Extension.create({
  name: 'oneParagraph',
  priority: 300,
  addKeyboardShortcuts: () => ({ Enter: () => true }),
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, _, { doc, tr, schema }) => {
          if (!transactions.some(({ docChanged }) => docChanged) || transactions.some(isChangeOrigin)) return null;
          const paragraph = schema.nodes.paragraph;
          if (!paragraph || (doc.childCount === 1 && doc.firstChild?.type === paragraph)) return null;
          const inline = [...new Array(doc.childCount).keys()].flatMap((at) => {
            const block = doc.child(at);
            return block.isTextblock
              ? block.content.content
              : block.textContent
                ? [schema.text(block.textContent)]
                : [];
          });
          return tr.replaceWith(0, doc.content.size, paragraph.create(null, inline));
        },
      }),
    ];
  },
});
