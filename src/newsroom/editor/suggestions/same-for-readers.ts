import type { Node } from '@tiptap/pm/model';
import { type EditorNode, fromEditor } from '../../../content/editor-schema.ts';
import { isNewBy, suggestedOf } from './suggested.ts';

/**
 * Whether a change leaves what readers get, and what others propose, as it was: the server's rule (`writing/gate`), asked
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
  const content = blocks.map((block) => block.toJSON() as EditorNode);
  return JSON.stringify([fromEditor({ type: 'doc', content }), blocks.flatMap((block) => ofOthers(block, by))]);
}

function ofOthers(node: Node, by: string): unknown[] {
  if (isNewBy(node, by)) return [];
  const whole = suggestedOf(node);
  const marks = node.marks.filter(({ type, attrs }) => type.name.startsWith('suggest') && attrs.by !== by);
  const found: unknown[] = marks.map(({ type, attrs }) => [type.name, attrs, node.text]);
  if (whole && whole.by !== by) found.push(whole);
  return [...found, ...node.children.flatMap((child) => ofOthers(child, by))];
}
