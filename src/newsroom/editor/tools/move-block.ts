import type { Command } from '@tiptap/pm/state';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { type BlockAt, blockAt } from './block-at.ts';

/** Moves the block of the selection past its neighbour; the selection goes with it. `at`: another block. */
export function moveBlock(by: -1 | 1, at?: BlockAt): Command {
  return (state, dispatch) => {
    const block = at ?? blockAt(state);
    if (!block) return false;
    const $pos = state.doc.resolve(block.pos);
    const index = $pos.index();
    const { parent } = $pos;
    if (by < 0 ? index === 0 : index >= parent.childCount - 1) return false;
    if (!dispatch) return true;
    const neighbour = parent.child(index + by);
    const { from, to } = state.selection;
    const target = by < 0 ? block.pos - neighbour.nodeSize : block.pos + neighbour.nodeSize;
    const tr = state.tr.delete(block.pos, block.pos + block.node.nodeSize).insert(target, block.node);
    const shift = target - block.pos;
    const inside = from >= block.pos && to <= block.pos + block.node.nodeSize;
    if (inside)
      tr.setSelection(
        state.selection instanceof NodeSelection
          ? NodeSelection.create(tr.doc, from + shift)
          : TextSelection.between(tr.doc.resolve(from + shift), tr.doc.resolve(to + shift)),
      );
    dispatch(tr.scrollIntoView());
    return true;
  };
}

export function deleteBlock(at?: BlockAt): Command {
  return (state, dispatch) => {
    const block = at ?? blockAt(state);
    if (!block) return false;
    dispatch?.(state.tr.delete(block.pos, block.pos + block.node.nodeSize).scrollIntoView());
    return true;
  };
}

export function duplicateBlock(at?: BlockAt): Command {
  return (state, dispatch) => {
    const block = at ?? blockAt(state);
    if (!block) return false;
    dispatch?.(state.tr.insert(block.pos + block.node.nodeSize, block.node).scrollIntoView());
    return true;
  };
}
