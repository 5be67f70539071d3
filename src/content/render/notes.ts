import { everyBlock, inlinesOf } from '../descend.ts';
import type { Document } from '../document.ts';

/** Footnotes that the document has, and how often the text refers to each. A run of equal marks is one reference. */
export function countNotes(document: Document): { has: ReadonlySet<string>; references: ReadonlyMap<string, number> } {
  const has = new Set<string>();
  const references = new Map<string, number>();
  for (const block of everyBlock(document.content)) {
    if (block.type === 'footnotes') for (const note of block.content) has.add(note.attrs.id);
    for (const inline of inlinesOf(block)) {
      let before = '';
      for (const item of inline) {
        const note = item.type === 'text' ? item.marks?.find((mark) => mark.type === 'note') : undefined;
        const id = note ? note.attrs.id : '';
        if (id !== '' && id !== before) references.set(id, (references.get(id) ?? 0) + 1);
        before = id;
      }
    }
  }
  return { has, references };
}
