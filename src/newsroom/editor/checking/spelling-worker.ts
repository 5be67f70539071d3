import nspell from 'nspell';
import { isSpelledRight } from './varieties.ts';

/** In: where the dictionary lies, then words to check or one to find others for. Out: what was asked, by its number. */
export type Asked =
  | { aff: string; dic: string; language: string }
  | { number: number; check: readonly string[] }
  | { number: number; suggest: string };
export type Answered =
  | { number: number; wrong: string[] }
  | { number: number; suggestions: string[] }
  | { failed: true };

const MOST_SUGGESTIONS = 5;
let opened: Promise<{ dictionary: ReturnType<typeof nspell>; language: string }> | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>): void => {
  answer(data).catch(() => postMessage({ failed: true } satisfies Answered));
});

async function answer(asked: Asked): Promise<void> {
  if ('aff' in asked) {
    opened = open(asked);
    await opened;
    return;
  }
  const { dictionary, language } = (await opened) ?? {};
  if (!dictionary || !language) return;
  const { number } = asked;
  if ('suggest' in asked) {
    const suggestions = dictionary.suggest(plain(asked.suggest)).slice(0, MOST_SUGGESTIONS);
    postMessage({ number, suggestions } satisfies Answered);
    return;
  }
  const isKnown = (word: string): boolean => dictionary.correct(word);
  const wrong = asked.check.filter((word) => !isSpelledRight(plain(word), language, isKnown));
  postMessage({ number, wrong } satisfies Answered);
}

async function open({ aff, dic, language }: { aff: string; dic: string; language: string }) {
  const [affixes, words] = await Promise.all(
    [aff, dic].map(async (address) => {
      const got = await fetch(address);
      if (!got.ok) throw new Error(`${got.status}`);
      return got.text();
    }),
  );
  return { dictionary: nspell(affixes as string, words as string), language };
}

/** As dictionaries have it: one character for a letter with its mark, the straight apostrophe. */
function plain(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}
