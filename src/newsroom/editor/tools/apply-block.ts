import type { Editor } from '@tiptap/core';
import type { MenuBlock } from './block-menu.ts';
import { insertBlocks } from './insert-block.ts';
import { insertFootnote } from './insert-footnote.ts';
import { willPutIn } from './just-put-in.ts';
import { toggleList } from './lists.ts';
import { newBlock } from './new-block.ts';

/** Kinds that the present paragraph becomes; the others are put after it. */
const TEXT_KINDS = new Set(['paragraph', 'heading', 'pullQuote', 'preformatted', 'verse', 'code']);

/** What choosing a line of the menu does. */
export function applyBlock(editor: Editor, { type, attrs }: MenuBlock): boolean {
  if (type === 'footnotes') return insertFootnote(editor);
  if (type === 'list') return toggleList(attrs?.ordered === true)(editor.state, editor.view.dispatch);
  if (TEXT_KINDS.has(type)) {
    const { $from } = editor.state.selection;
    // captions and cells stay what they are
    if (['paragraph', ...TEXT_KINDS].includes($from.parent.type.name))
      return editor.chain().focus().setNode(type, attrs).run();
  }
  if (type === 'quote') {
    const done = editor.chain().focus().toggleWrap('quote').run();
    if (done) return true;
  }
  const block = newBlock(type, Date.now());
  willPutIn(editor, type);
  return insertBlocks(editor, [{ ...block, attrs: { ...block.attrs, ...attrs } }]);
}
