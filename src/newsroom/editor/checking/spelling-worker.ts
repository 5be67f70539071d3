import { type Dictionary, openDictionary } from './hunspell/open-dictionary.ts';
import { isSpelledRight } from './varieties.ts';

/** In: the dictionary, then words to check or one to find others for. Out: what was asked, by its number. */
export type Asked =
  | { aff: ArrayBuffer; dic: ArrayBuffer; language: string }
  | { number: number; check: readonly string[] }
  | { number: number; suggest: string };
export type Answered = { number: number; wrong: string[] } | { number: number; suggestions: string[] };

let opened: { dictionary: Dictionary; language: string } | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>): void => {
  const answer = answerTo(data);
  if (answer) postMessage(answer);
});

function answerTo(asked: Asked): Answered | null {
  if ('aff' in asked) {
    const text = new TextDecoder();
    opened = { dictionary: openDictionary(text.decode(asked.aff), text.decode(asked.dic)), language: asked.language };
    return null;
  }
  if (!opened) return null;
  const { dictionary, language } = opened;
  const { number } = asked;
  if ('suggest' in asked) return { number, suggestions: dictionary.suggest(plain(asked.suggest)) };
  const isKnown = (word: string): boolean => dictionary.isRight(word);
  return { number, wrong: asked.check.filter((word) => !isSpelledRight(plain(word), language, isKnown)) };
}

/** As dictionaries have it: one character for a letter with its mark, the straight apostrophe. */
function plain(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}
