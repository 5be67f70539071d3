/** Characters of words; marks belong to the letters they stand on. */
export const WORD = '\\p{L}\\p{M}\\p{N}';
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const MOST_STARS = 2;

/**
 * A form as a pattern that cannot run away: every part that repeats does so a fixed number of times at most, and nothing
 * of what was typed is read as a pattern but `*`. Kinds of spaces, hyphens and apostrophes are not told apart.
 */
export function patternOf(form: string): string {
  const characters = [...form.trim()];
  const body = form
    .trim()
    .replace(/[\\^$.+?()[\]{}|/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/[-‐‑]/g, '[-‐‑]')
    .replace(/\*/g, `[${WORD}]{0,40}`)
    .replace(/\s+/g, '\\s{1,4}');
  const bounds = (edge: string | undefined): boolean => edge === '*' || WORD_CHARACTER.test(edge ?? '');
  const before = bounds(characters[0]) ? `(?<![${WORD}_])` : '';
  const after = bounds(characters.at(-1)) ? `(?![${WORD}_])` : '';
  return `${before}${body}${after}`;
}

/** The word that a form begins with, where that is fixed; null: it must be looked for everywhere. */
export function firstWordOf(form: string): string | null {
  const word = new RegExp(`^[${WORD}]+(?!\\*|[${WORD}])`, 'u').exec(form.trim());
  return word ? word[0] : null;
}

/** What is wrong with it, as a sentence; null: nothing. */
export function faultOfForm(form: string): string | null {
  if (!WORD_CHARACTER.test(form)) return 'At least one letter or digit is needed.';
  if ((form.match(/\*/g) ?? []).length > MOST_STARS) return 'At most two asterisks.';
  // a word of which anything may follow, and which begins with anything, would be every word
  if (form.split(/\s+/).some((word) => /^\*+$/.test(word))) return 'An asterisk stands for the rest of a word.';
  return null;
}
