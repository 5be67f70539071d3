import type { AffixFile } from './affix-file.ts';

interface Asked {
  affixes: Pick<AffixFile, 'replacements' | 'letters'>;
  /** a word of the dictionary, no compound */
  isWord(word: string): boolean;
  isRight(word: string): boolean;
}

const MOST = 5;
// compounds cost more to look up: somebody waits
const PATIENCE = 400;

/** Words that are a common mistake or one letter away: the likeliest first, with the capital that the word has. */
export function suggestFor(word: string, { affixes, isWord, isRight }: Asked): string[] {
  const found = new Set<string>();
  const end = performance.now() + PATIENCE;
  const take = (candidates: Iterable<string>, holds: (word: string) => boolean): void => {
    for (const candidate of candidates) {
      if (found.size >= MOST || performance.now() > end) return;
      if (candidate !== word && !found.has(candidate) && holds(candidate)) found.add(candidate);
    }
  };
  take([capital(word)], isWord);
  take(replaced(word, affixes), isRight);
  take(edited(word, affixes), isWord);
  take(parted(word), (pair) => pair.split(' ').every(isWord));
  if (found.size === 0) take(edited(word, affixes), isRight);
  return [...found];
}

function* replaced(word: string, { replacements }: Asked['affixes']): Generator<string> {
  for (const [from, to] of replacements) {
    const plain = from.replace(/^\^|\$$/g, '');
    for (let at = word.indexOf(plain); at >= 0; at = word.indexOf(plain, at + 1)) {
      if ((from.startsWith('^') && at > 0) || (from.endsWith('$') && at + plain.length < word.length)) continue;
      yield word.slice(0, at) + to.replaceAll('_', ' ') + word.slice(at + plain.length);
    }
  }
}

/** Two letters changed over, one too many, another one, one too few. */
function* edited(word: string, { letters }: Asked['affixes']): Generator<string> {
  const all = [...new Set([...letters.toLowerCase()])];
  for (let at = 0; at < word.length - 1; at += 1)
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 0; at < word.length; at += 1)
    for (const letter of all) yield word.slice(0, at) + asIn(word.charAt(at), letter) + word.slice(at + 1);
  for (let at = 0; at <= word.length; at += 1)
    for (const letter of all) yield word.slice(0, at) + letter + word.slice(at);
}

function* parted(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1) yield `${word.slice(0, at)} ${word.slice(at)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function asIn(before: string, letter: string): string {
  return before !== before.toLowerCase() ? letter.toUpperCase() : letter;
}
