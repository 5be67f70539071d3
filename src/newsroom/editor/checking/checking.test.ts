import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleMatcher, type StyleRule } from '../../../writing/style/contract.ts';
import { stateWith } from '../testing/editor-state.ts';
import { createChecker, type Speller } from './find-doubts.ts';
import { openDictionary } from './hunspell/open-dictionary.ts';
import { dictionaryFor, withOwn } from './spelling.ts';
import { isSpelledRight } from './varieties.ts';

const KYIV: StyleRule = {
  ...{ id: 1, forms: ['Kiev'], suggestion: 'Kyiv', advice: '', reason: '', language: '', matchCase: true },
  ...{ exceptQuotations: true, active: true, revision: 1, changedBy: '', changedAt: 0 },
};
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, ...(marks.length && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

function doubts(content: unknown[], speller: Speller | null = null) {
  const { doc } = stateWith(content);
  const unknown = new Set<string>();
  const found = createChecker({ matcher: ruleMatcher([KYIV]), language: 'en', speller }).check(doc, unknown);
  return { found: found.map(({ kind, from, to }) => [kind, doc.textBetween(from, to)]), unknown: [...unknown], doc };
}

describe('what is underlined', () => {
  it('is found at its place, in every block but quotations and code', () => {
    const { found } = doubts([
      paragraph(text('In “Kiev” and '), { type: 'lineBreak' }, text('Ki'), text('ev', { type: 'strong' }), text('.')),
      { type: 'quote', content: [paragraph(text('Kiev'))] },
      { type: 'code', content: [text('Kiev')] },
      paragraph(text('Kiev', { type: 'codeText' })),
      { type: 'list', content: [{ type: 'listItem', content: [paragraph(text('Kiev'))] }] },
    ]);
    expect(found).toEqual([
      ['style', 'Kiev'],
      ['style', 'Kiev'],
    ]);
  });

  it('passes over words that somebody proposes to take out', () => {
    const gone = { type: 'suggestDelete', attrs: { id: 'a', by: 'b', at: 1 } };
    const { found } = doubts([paragraph(text('To '), text('Kiev', gone), text('Kyiv'), text(' or Kiev'))]);
    expect(found).toEqual([['style', 'Kiev']]);
  });

  it('asks for words that nobody knows, and underlines those that are known to be wrong', () => {
    const speller: Speller = {
      language: 'en',
      isRight: (word) => (word === 'harbuor' ? false : word === 'The' || null),
    };
    const german = { type: 'language', attrs: { language: 'de', direction: 'ltr' } };
    const { found, unknown } = doubts([paragraph(text('The harbuor Kiev zone '), text('Hafen', german))], speller);
    expect(found).toEqual([
      ['spelling', 'harbuor'],
      ['style', 'Kiev'],
    ]);
    expect(unknown).toEqual(['Kiev', 'zone']);
  });

  it('goes only through blocks that are new: a key in 10,000 words costs less than a frame', () => {
    const sentence = 'The council of the harbour met on Tuesday to speak of the tax that nobody wanted to pay. ';
    const { doc } = stateWith(Array.from({ length: 200 }, () => paragraph(text(sentence.repeat(3)))));
    const speller: Speller = { language: 'en', isRight: () => true };
    const checker = createChecker({ matcher: ruleMatcher([KYIV]), language: 'en', speller });
    checker.check(doc, new Set());
    const changed = doc.replace(1, 4, doc.slice(5, 8));
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      checker.check(changed, new Set());
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(16);
  });
});

describe('spelling', () => {
  const opened = (name: string) => {
    const folder = resolve(import.meta.dirname, `../../../../node_modules/dictionary-${name}`);
    const read = (file: string) => readFileSync(resolve(folder, file), 'utf8');
    return openDictionary(read('index.aff'), read('index.dic'));
  };
  const dictionaries = new Map(['en', 'en-gb'].map((name) => [name, opened(name)]));
  const isRight = (words: string, language: string) => {
    const dictionary = dictionaries.get(dictionaryFor(language) as string);
    return words
      .split(' ')
      .filter((word) => !isSpelledRight(word, language, (one) => dictionary?.isRight(one) === true));
  };

  it('has a dictionary for a language and country, else for the language', () => {
    const found = ['en', 'en-GB', 'en-Latn-GB', 'en-AU', 'de-CH', 'PT-br', 'ar', 'x-klingon'].map(dictionaryFor);
    expect(found).toEqual(['en', 'en-gb', 'en-gb', 'en', 'de', 'pt', null, null]);
  });

  it('lets each English spell as it does', () => {
    const british =
      "harbour harbour's colours organise organising theatre centred travelled catalogue defence programme";
    expect(isRight(british, 'en-GB')).toEqual([]);
    expect(isRight(british, 'en-AU')).toEqual([]);
    expect(isRight('harbor organize center', 'en-AU')).toEqual([]);
    expect(isRight('harbor color center', 'en-GB')).toEqual(['harbor', 'color', 'center']);
    expect(isRight('harbour organise', 'en-US')).toEqual(['harbour', 'organise']);
    expect(isRight('harbuor recieve councl', 'en')).toEqual(['harbuor', 'recieve', 'councl']);
  });

  it('takes the words of the paper for right, with a capital and as possessives', () => {
    const own = withOwn(['Kyiv', 'wetterdienst'], () => false);
    const words = ['Kyiv', 'Kyiv’s', "Kyiv's", 'kyiv', 'Wetterdienst', 'Wetterdiensts'];
    expect(words.filter(own)).toEqual(['Kyiv', 'Kyiv’s', "Kyiv's", 'Wetterdienst']);
  });
});
