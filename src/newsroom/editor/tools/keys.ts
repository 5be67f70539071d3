import { Extension } from '@tiptap/core';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell, isInTable } from '@tiptap/pm/tables';
import { blocksAround } from './block-at.ts';
import { isInPoint, leaveEmptyPoint, toggleList } from './lists.ts';
import { deleteBlock, moveBlock } from './move-block.ts';

/** Keys of blocks, the same in every text of the story. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const item = this.editor.schema.nodes.listItem;
    if (!item) throw new Error('the schema has no points of lists');
    const level = (to: number) => () => this.editor.commands.setNode('heading', { level: to });
    return {
      'Alt-Shift-ArrowUp': run(moveBlock(-1)),
      'Alt-Shift-ArrowDown': run(moveBlock(1)),
      'Mod-Shift-Backspace': run(deleteBlock()),
      'Mod-Shift-8': run(toggleList(false)),
      'Mod-Shift-7': run(toggleList(true)),
      'Mod-Shift-9': () => this.editor.commands.toggleWrap('quote'),
      'Mod-Alt-0': () => this.editor.commands.setNode('paragraph'),
      'Mod-Alt-2': level(2),
      'Mod-Alt-3': level(3),
      'Mod-Alt-4': level(4),
      'Shift-Enter': () => this.editor.commands.insertContent({ type: 'lineBreak' }),
      'Mod-Enter': run(leaveBlock),
      Enter: () =>
        [lineInText, leaveCaption, leaveBox, leaveEmptyPoint, splitListItem(item)].some((command) => run(command)()),
      Tab: () => [goToNextCell(1), rowAfterLast, sinkListItem(item), isInPoint].some((command) => run(command)()),
      'Shift-Tab': () => [goToNextCell(-1), liftListItem(item)].some((command) => run(command)()),
      Backspace: () => run(liftFirstPoint)(),
    };
  },
});

/** Kinds whose one line of text belongs to something else: Enter leads out of them. */
const CAPTIONED = new Set(['image', 'embed', 'audio', 'video', 'footnote', 'button', 'correction', 'pullQuote']);
const BOXES = new Set(['keyPoints', 'factBox', 'details', 'questionAnswer']);
const LINES = new Set(['preformatted', 'verse', 'code']);

/** A paragraph after the whole block. */
const leaveBlock: Command = (state, dispatch) => {
  const top = blocksAround(state).find(({ pos }) => state.doc.resolve(pos).depth === 0);
  return top ? paragraphAt(top.pos + top.node.nodeSize)(state, dispatch) : false;
};

const leaveCaption: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!CAPTIONED.has($from.parent.type.name)) return false;
  const outer = ['gallery', 'footnotes'].includes($from.node(-1).type.name) ? $from.depth - 1 : $from.depth;
  return paragraphAt($from.after(outer))(state, dispatch);
};

/** In verse and code a line is a line; a second empty one at the end leads out. */
const lineInText: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (parent.type.name === 'tableCell') {
    const lineBreak = state.schema.nodes.lineBreak?.create();
    if (lineBreak) dispatch?.(state.tr.replaceSelectionWith(lineBreak, false).scrollIntoView());
    return true;
  }
  if (!LINES.has(parent.type.name)) return false;
  const atEnd = empty && $from.parentOffset === parent.content.size;
  if (atEnd && parent.textContent.endsWith('\n\n')) {
    const after = $from.after();
    const tr = state.tr.delete($from.pos - 2, $from.pos);
    return insertParagraph(tr, tr.mapping.map(after), dispatch);
  }
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** The last key point or paragraph of a box, empty: writing goes on below the box. */
const leaveBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== state.schema.nodes.paragraph || $from.parent.content.size > 0) return false;
  const part = $from.depth >= 3 && $from.node(-2).type.name === 'keyPoints' ? $from.depth - 1 : $from.depth;
  const box = part > 1 ? $from.node(part - 1) : null;
  if (!box || !BOXES.has(box.type.name) || box.childCount < 2 || $from.indexAfter(part - 1) < box.childCount)
    return false;
  const end = $from.after(part - 1);
  const tr = state.tr.delete($from.before(part), $from.after(part));
  return insertParagraph(tr, tr.mapping.map(end), dispatch);
};

/** Tab in the last cell: one more row, in which writing goes on. */
const rowAfterLast: Command = (state, dispatch, view) => {
  if (!isInTable(state) || goToNextCell(1)(state) || !addRowAfter(state, dispatch)) return false;
  if (view) goToNextCell(1)(view.state, view.dispatch);
  return true;
};

const liftFirstPoint: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const item = state.schema.nodes.listItem;
  if (!item || !empty || $from.parentOffset > 0 || $from.depth < 3) return false;
  if ($from.node(-1).type !== item || $from.index(-1) > 0 || $from.node(-2).type.name !== 'list') return false;
  return liftListItem(item)(state, dispatch);
};

function paragraphAt(pos: number): Command {
  return (state, dispatch) => insertParagraph(state.tr, pos, dispatch);
}

function insertParagraph(tr: EditorState['tr'], pos: number, dispatch: Parameters<Command>[1]): boolean {
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  if (dispatch) {
    tr.insert(pos, paragraph);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  }
  return true;
}
