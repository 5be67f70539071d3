import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { words } from './words.ts';

/** What the index holds of a text: for each place, the root of the word and the word itself, both folded. */
export interface Term {
  root: string;
  plain: string;
}

/** Runs of dense scripts become overlapping pairs, then their last sign, so that every part of them can be found. */
export function terms(text: string, language: string): Term[] {
  const list: Term[] = [];
  for (const word of words(text)) {
    if (word.dense) for (const pair of pairs(fold(word.text))) list.push({ root: pair, plain: pair });
    else {
      const plain = fold(word.text);
      if (plain) list.push({ root: stem(word.text, language) || plain, plain });
    }
  }
  return list;
}

/** 北京市 → 北京, 京市, 市 */
export function pairs(run: string): string[] {
  const signs = [...run];
  return signs.map((sign, index) => sign + (signs[index + 1] ?? ''));
}
