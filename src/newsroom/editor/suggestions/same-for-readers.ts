import type { Node } from '@tiptap/pm/model';
import type { EditorNode } from '../../../content/editor-schema.ts';
import { withoutProposals } from '../../../content/without-proposals.ts';
import { suggestedOf } from './suggested.ts';

/**
 * Whether a change leaves the text as it was but for this person's proposals: the server's rule (`writing/gate`), asked
 * before the change is made. Only the blocks that changed are looked at.
 */
export function isSameForReaders(before: Node, after: Node, by: string): boolean {
  const { childCount: count } = before;
  const most = Math.min(count, after.childCount);
  let start = 0;
  while (start < most && before.child(start) === after.child(start)) start += 1;
  let end = 0;
  while (end < most - start && before.child(count - 1 - end) === after.child(after.childCount - 1 - end)) end += 1;
  // what is split belongs to the text before it
  if (start > 0) start -= 1;
  while (start > 0 && ['insert', 'split'].includes(suggestedOf(before.child(start))?.kind ?? '')) start -= 1;
  // and what follows may be split from what changed
  if (end > 0) end -= 1;
  while (end > 0 && ['insert', 'split'].includes(suggestedOf(before.child(count - 1 - end))?.kind ?? '')) end -= 1;
  return seen(before, start, count - end, by) === seen(after, start, after.childCount - end, by);
}

function seen(doc: Node, from: number, to: number, by: string): string {
  const blocks = Array.from({ length: Math.max(0, to - from) }, (_, at) => doc.child(from + at));
  return JSON.stringify(
    withoutProposals(
      blocks.map((block) => block.toJSON() as EditorNode),
      by,
    ),
  );
}
