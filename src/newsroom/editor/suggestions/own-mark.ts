import type { Mark, Node } from '@tiptap/pm/model';
import { markOf, type Proposer } from './suggested.ts';

/** The mark of a proposal; that of the proposal beside the place, where it is one's own: one run of typing is one proposal. */
export function ownMark(
  doc: Node,
  name: 'suggestInsert' | 'suggestDelete',
  { from, to }: { from: number; to: number },
  { by, at, id }: Proposer,
): Mark {
  const type = doc.type.schema.marks[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  const beside = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter, doc.resolve(from).nodeAfter];
  const found = beside.map((node) => node && markOf(node.marks, name)).find((mark) => mark?.attrs.by === by);
  return found ?? type.create({ id, by, at });
}
