import type { Editor } from '@tiptap/core';
import { createAnchors } from '../../../content/anchors.ts';

/** Gives headings and questions the names of their places for good, so that links to them outlive a change of words. */
export function nameAnchors({ state, view }: Editor): void {
  const used = new Set<string>();
  const nameless: { pos: number; words: string }[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name !== 'heading' && node.type.name !== 'questionAnswer') return !node.isTextblock;
    const anchor = node.attrs.anchor as string | null;
    if (anchor && !used.has(anchor)) used.add(anchor);
    else nameless.push({ pos, words: node.type.name === 'heading' ? node.textContent : String(node.attrs.question) });
    return node.type.name === 'questionAnswer';
  });
  if (nameless.length === 0) return;
  const name = createAnchors(used);
  const { tr } = state;
  for (const { pos, words } of nameless) tr.setNodeAttribute(pos, 'anchor', name(words));
  view.dispatch(tr);
}
