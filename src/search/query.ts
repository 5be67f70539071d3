import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { pairs } from './terms.ts';
import { words } from './words.ts';

/** What a reader asks for: every clause must match, but those of `without` must not. */
export interface Query {
  all: Clause[];
  without: Clause[];
}
/** A word in its possible forms, or a sequence of words exactly as written (accents and case apart). */
export type Clause =
  /** `forms`: the first is the word as typed, folded. `open`: somebody is still typing it, and it may go on */
  | { kind: 'word'; forms: string[]; open?: true }
  /** `open`: the last one may go on (one sign of a dense script alone) */
  | { kind: 'phrase'; words: string[]; open?: true };

/**
 * Reads what was typed: `"…"` is a phrase, `-word` and `-"…"` exclude, all else is words. Nothing is an error. Only the
 * first {@link LONGEST} characters and {@link MOST} clauses count, so that no input is slow.
 * @param languages whose word forms are folded
 * @param isTyping a last word that nothing follows may be the beginning of one
 */
export function parseQuery(typed: string, languages: readonly string[], isTyping = false): Query {
  const query: Query = { all: [], without: [] };
  for (const part of typed.slice(0, LONGEST).matchAll(PARTS)) {
    const [, minus, quoted, bare] = part;
    const into = minus ? query.without : query.all;
    const found = quoted !== undefined ? phrase(quoted) : (bare ?? '');
    const clauses = typeof found === 'string' ? bareClauses(found, languages) : found;
    // "-well-known" excludes the words together, not each of them
    if (minus && clauses.length > 1) into.push(...phrase(bare ?? ''));
    else into.push(...clauses);
  }
  const last = query.all.at(-1);
  if (isTyping && last?.kind === 'word' && BEGUN.test(typed)) last.open = true;
  return { all: query.all.slice(0, MOST), without: query.without.slice(0, MOST) };
}

const LONGEST = 400;
/** two letters at least, and none that is left out */
const BEGUN = /(?:^|\s)(?![-−–])[^\s"“”„«»]*[\p{L}\p{N}]{2}$/u;
const MOST = 12;
// a minus counts only at the start of a word: "Paris-Lyon" is two words
const PARTS = /(?<=^|\s)([-−–](?=\S))?(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(\S+))/gu;

function bareClauses(text: string, languages: readonly string[]): Clause[] {
  // of "l'eau", "O'Brien", "Ankara'da" the longest piece: elisions and endings differ from text to text
  const found = [...words(text)];
  const pieces = /['’ʼ]/.test(text) ? found.sort((a, b) => b.text.length - a.text.length).slice(0, 1) : found;
  return pieces.flatMap((word): Clause[] => {
    if (word.dense) return [dense(word.text)];
    const plain = fold(word.text);
    if (!plain) return [];
    const forms = new Set([plain, ...languages.map((language) => stem(word.text, language))]);
    return [{ kind: 'word', forms: [...forms].filter(Boolean) }];
  });
}

function phrase(text: string): Clause[] {
  const found = [...words(text)];
  const last = found.at(-1);
  const list = found.flatMap((word) => {
    if (!word.dense) return fold(word.text) || [];
    return word === last ? dense(word.text).words : pairs(fold(word.text));
  });
  const open = last?.dense && dense(last.text).open;
  return list.length
    ? [{ kind: 'phrase', words: list.slice(0, MOST), ...(open && list.length <= MOST && { open }) }]
    : [];
}

function dense(run: string): Extract<Clause, { kind: 'phrase' }> {
  const list = pairs(fold(run));
  // the last sign alone stands only at the end of a run: a longer run in the text goes on with a pair
  if (list.length > 1) return { kind: 'phrase', words: list.slice(0, -1) };
  return { kind: 'phrase', words: list, open: true };
}
