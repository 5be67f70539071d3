import { type Editor, getMarkRange } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import type { LinkTarget } from '../../../content/document.ts';

/** Where the words at the caret lead, or null. */
export function linkAt(state: EditorState): LinkTarget | null {
  const { from, to, empty, $from } = state.selection;
  let found: LinkTarget | null = null;
  const read = (attrs: Record<string, unknown>): void => {
    found ??= Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null)) as unknown as LinkTarget;
  };
  if (empty) for (const mark of $from.marks()) if (mark.type.name === 'link') read(mark.attrs);
  if (!empty)
    state.doc.nodesBetween(from, to, (node) => {
      const mark = node.marks.find(({ type }) => type.name === 'link');
      if (mark) read(mark.attrs);
    });
  return found;
}

/** On the chosen words; without any, on the link that the caret is in, else on words put in for it. */
export function setLink(editor: Editor, target: LinkTarget, label?: string): void {
  const { state, view } = editor;
  const { link } = state.schema.marks;
  if (!link) return;
  const mark = link.create(target as Record<string, unknown>);
  const range = rangeOf(state);
  const tr = state.tr;
  if (range) tr.removeMark(range.from, range.to, link).addMark(range.from, range.to, mark);
  else {
    const text = label ?? ('href' in target ? target.href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '') : '…');
    tr.replaceSelectionWith(state.schema.text(text, [mark]), false);
  }
  view.dispatch(tr.scrollIntoView());
}

export function removeLink(editor: Editor): void {
  const { state, view } = editor;
  const { link } = state.schema.marks;
  const range = rangeOf(state);
  if (link && range) view.dispatch(state.tr.removeMark(range.from, range.to, link));
}

function rangeOf(state: EditorState): { from: number; to: number } | null {
  const { selection, schema } = state;
  if (!selection.empty) return { from: selection.from, to: selection.to };
  const { link } = schema.marks;
  return (link && getMarkRange(selection.$from, link)) || null;
}
