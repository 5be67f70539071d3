/** A word of a text, or a run of signs of a script that writes no spaces. Offsets are UTF-16 units. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese: looked up by pairs of signs */
  dense: boolean;
}

/** The words of a text in order. Apostrophes inside a word split it off ("l'eau", "Reuters'", "Ankara'da"). */
export function* words(text: string): Generator<Word> {
  for (const match of text.matchAll(WORDS)) {
    const found = match[0];
    if (found.length > LONGEST) continue;
    yield { text: found, start: match.index, end: match.index + found.length, dense: DENSE.test(found) };
  }
}

// Longer runs of letters are data (base64, hashes), not words; dense scripts are cut into pieces instead.
const LONGEST = 64;
const SIGNS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々';
const DENSE = new RegExp(`^[${SIGNS}]`, 'u');
const WORDS = new RegExp(`[${SIGNS}][${SIGNS}\\p{M}]{0,63}|(?:(?![${SIGNS}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
