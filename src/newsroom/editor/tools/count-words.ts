import type { Node } from '@tiptap/pm/model';
import { SUGGESTED } from '../../../content/editor-schema.ts';

export interface Counts {
  words: number;
  characters: number;
  minutes: number;
}

/** Words of ordinary prose that are read in a minute, as readers' pages reckon too. */
const WORDS_A_MINUTE = 230;

/** Of what readers read: what is suggested is not counted, what is suggested for deletion is. */
export function countsOf(doc: Node, language: string): Counts {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let words = 0;
  let characters = 0;
  doc.descendants((node) => {
    if (node.attrs[SUGGESTED]?.kind === 'insert') return false;
    if (!node.isTextblock) return true;
    let text = '';
    node.forEach((child) => {
      const suggested = child.marks.some(({ type }) => type.name === 'suggestInsert');
      text += child.isText ? (suggested ? '' : child.text) : '\n';
    });
    characters += text.length;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
    return false;
  });
  return { words, characters, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}
