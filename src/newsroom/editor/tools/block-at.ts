import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import { EDITOR_NODES } from '../../../content/editor-schema.ts';

export interface BlockAt {
  pos: number;
  node: Node;
}

/** The innermost block (or part: a point, a row, a column) that the selection is in, and those around it, inmost first. */
export function blocksAround(state: EditorState): BlockAt[] {
  const { selection } = state;
  const around = ancestors(selection.$from);
  return selection instanceof NodeSelection ? [{ pos: selection.from, node: selection.node }, ...around] : around;
}

/** The block to move, copy or delete: in a list its point, else the innermost whole block. */
export function blockAt(state: EditorState): BlockAt | null {
  const found = blocksAround(state);
  return found.find(({ pos, node }) => isMovable(state, pos, node)) ?? null;
}

function isMovable(state: EditorState, pos: number, node: Node): boolean {
  const parent = state.doc.resolve(pos).parent;
  if (node.type.name === 'listItem' || node.type.name === 'footnote' || node.type.name === 'tableRow') return true;
  // the only paragraph of a point is the point
  if (parent.type.name === 'listItem' && parent.childCount === 1) return false;
  return EDITOR_NODES[node.type.name]?.group === 'block';
}

function ancestors($from: ResolvedPos): BlockAt[] {
  const found: BlockAt[] = [];
  for (let depth = $from.depth; depth > 0; depth -= 1)
    found.push({ pos: $from.before(depth), node: $from.node(depth) });
  return found;
}
