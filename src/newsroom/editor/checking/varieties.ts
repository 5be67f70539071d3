/** Endings that English outside of the United States has, and those of its dictionary in their place. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/our(?=(?:s|ed|ing|ings|er|ers|able|ably|ite|ites|ful|fully|less|hood|hoods|ist|ists|man|men)?(?:'s)?$)/i, 'or'],
  [/is(?=(?:e|es|ed|er|ers|ing|ation|ations|able)(?:'s)?$)/i, 'iz'],
  [/ys(?=(?:e|es|ed|er|ers|ing)(?:'s)?$)/i, 'yz'],
  [/re(?=s?(?:'s)?$)/i, 'er'],
  [/red$/i, 'ered'],
  [/ll(?=(?:ed|ing|ings|er|ers|or|ors|ery|ous)(?:'s)?$)/i, 'l'],
  [/ogue(?=s?(?:'s)?$)/i, 'og'],
  [/ence(?=s?(?:'s)?$)/i, 'ense'],
  [/amme(?=s?(?:'s)?$)/i, 'am'],
  [/ae/i, 'e'],
  [/oe/i, 'e'],
  [/grey/i, 'gray'],
];

/**
 * Whether a word is right in this variety of its language. @param isKnown of the dictionary, which for English is the
 * American one: other varieties may spell as they do, and as Americans do.
 */
export function isSpelledRight(word: string, language: string, isKnown: (word: string) => boolean): boolean {
  if (isKnown(word) || isKnown(word.replace(/'s$/, ''))) return true;
  if (!/^en(-|$)/i.test(language) || /^en-us$/i.test(language)) return false;
  return AMERICAN.some(([ending, american]) => ending.test(word) && isKnown(word.replace(ending, american)));
}
