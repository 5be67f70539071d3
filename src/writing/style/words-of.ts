import { WORD } from './form-pattern.ts';

export interface SpelledWord {
  word: string;
  /** offset into the text */
  from: number;
}

const SPELLED = new RegExp(`(?<![${WORD}@/_.#])[${WORD}]+(?:['’][${WORD}]+)*`, 'gu');
/** The rest of what is no word of a language: addresses, handles, names of files. */
const GOES_ON = /^(?:[@_/\\]|:\/\/|\.[\p{L}\p{N}])/u;

/** The words that have a spelling: none with digits, in capitals throughout, or that are parts of addresses. */
export function wordsOf(text: string): SpelledWord[] {
  const found: SpelledWord[] = [];
  for (const { 0: word, index } of text.matchAll(SPELLED)) {
    if (word.length < 2 || word.length > 60 || /\p{N}/u.test(word)) continue;
    if (word === word.toUpperCase() || GOES_ON.test(text.slice(index + word.length, index + word.length + 3))) continue;
    found.push({ word, from: index });
  }
  return found;
}
