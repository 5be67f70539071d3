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
