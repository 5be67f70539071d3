import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { blocksAround } from './block-at.ts';

/** Makes the paragraphs a list, a list of one kind the other kind, and a list of this kind paragraphs again. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const { list, listItem } = state.schema.nodes;
    if (!list || !listItem) return false;
    const around = blocksAround(state).find(({ node }) => node.type === list);
    if (!around) return wrapInList(list, { ordered })(state, dispatch);
    if (around.node.attrs.ordered === ordered) return liftListItem(listItem)(state, dispatch);
    const { start, reversed } = around.node.attrs;
    dispatch?.(
      state.tr.setNodeMarkup(around.pos, null, {
        ...around.node.attrs,
        ordered,
        start: ordered ? start : null,
        reversed: ordered ? reversed : null,
      }),
    );
    return true;
  };
}

/** Enter in an empty point: out of the list that it is in, a nested one first into the outer. */
export const leaveEmptyPoint: Command = (state, dispatch) => {
  const { list, listItem } = state.schema.nodes;
  const { $from, empty } = state.selection;
  if (!listItem || !empty || $from.depth < 3 || $from.parent.content.size > 0) return false;
  const isAlone = $from.node(-1).type === listItem && $from.node(-1).childCount === 1;
  return isAlone && $from.node(-2).type === list && liftListItem(listItem)(state, dispatch);
};

/** Whether the caret is in a point of a list, where Tab is about its level and never leads out of the text. */
export const isInPoint: Command = ({ selection: { $from }, schema }) => {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type === schema.nodes.listItem) return true;
  return false;
};
