import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import { SUGGESTED } from '../../../content/editor-schema.ts';

/** What somebody proposes of a whole node; see content's `SUGGESTED`. `at`: milliseconds. */
export interface Suggested {
  kind: 'insert' | 'delete' | 'split' | 'join';
  id: string;
  by: string;
  at: number;
}

export interface Proposer {
  by: string;
  at: number;
  /** of a new proposal */
  id: string;
}

export function suggestedOf({ attrs }: Node): Suggested | null {
  return (attrs[SUGGESTED] as Suggested | null | undefined) ?? null;
}

export function isNewBy(node: Node, by: string): boolean {
  const suggested = suggestedOf(node);
  return suggested?.kind === 'insert' && suggested.by === by;
}

/** Whether the places are inside one block that this person proposes to put in: there, writing is only writing. */
export function isWithinNew($from: ResolvedPos, to: number, by: string): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if (isNewBy($from.node(depth), by)) return to <= $from.end(depth);
  return false;
}

/** The node with a proposal of it as a whole, what is inside as it is. */
export function withSuggested(node: Node, kind: Suggested['kind'], { id, by, at }: Proposer): Node {
  return node.type.create({ ...node.attrs, [SUGGESTED]: { kind, id, by, at } }, node.content, node.marks);
}

export function markOf(marks: readonly Mark[], name: 'suggestInsert' | 'suggestDelete'): Mark | undefined {
  return marks.find(({ type }) => type.name === name);
}

/** A text that can be made longer by another one: not a caption, not code. */
export function isJoinable({ isTextblock, type }: Node): boolean {
  return isTextblock && !type.spec.isolating && !type.spec.code;
}
