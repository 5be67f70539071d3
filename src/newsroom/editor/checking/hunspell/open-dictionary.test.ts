import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDictionary } from './open-dictionary.ts';

const modules = resolve(import.meta.dirname, '../../../../../node_modules');
const opened = (name: string) => {
  const read = (file: string) => readFileSync(resolve(modules, `dictionary-${name}`, file), 'utf8');
  return openDictionary(read('index.aff'), read('index.dic'));
};

describe('the rules of Hunspell’s files', () => {
  const aff = `
SET UTF-8
TRY abcdefghijklmnopqrstuvwxyz
NEEDAFFIX !
FORBIDDENWORD ?
KEEPCASE K
ONLYINCOMPOUND o
COMPOUNDBEGIN x
COMPOUNDMIDDLE y
COMPOUNDEND z
COMPOUNDPERMITFLAG c
CIRCUMFIX f
COMPOUNDMIN 3
ICONV 1
ICONV ﬁ fi
REP 1
REP ^ph f
PFX U Y 1
PFX U 0 un .
PFX N N 1
PFX N 0 non .
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s/P [^sy]
SFX P Y 1
SFX P 0 ' .
SFX G Y 1
SFX G 0 t/f [^-.]
PFX G Y 1
PFX G 0 ge/f .
SFX L Y 1
SFX L 0 s/xoc .
`;
  const { isRight, suggest } = openDictionary(
    aff,
    '12\nlady/S\ntie/SU\nnever\nroot/!S\nsure/?\niPod/K\nship/xz\nyard/yz\nfilm\nkauf/G\nhafen/L\namt/z\nslash\\/es\tpo:noun\n',
  );
  const wrong = (words: string) => words.split(' ').filter((word) => !isRight(word));

  it('take affixes off, one upon another, where their conditions hold', () => {
    expect(wrong("lady ladies tie ties untie unties ties' Ladies slash/es")).toEqual([]);
    expect(wrong("ladys ladie unlady tys untie' nontie unnever")).toEqual([
      ...['ladys', 'ladie', 'unlady', 'tys', "untie'", 'nontie', 'unnever'],
    ]);
  });

  it('know stems that are no words, words that are forbidden, and capitals that must be', () => {
    expect(wrong('root roots sure iPod ipod IPod')).toEqual(['root', 'sure', 'ipod', 'IPod']);
  });

  it('know what stands at both ends or at none, and what is written differently', () => {
    expect(wrong('kauf gekauft gekauf kauft ﬁlm')).toEqual(['gekauf', 'kauft']);
  });

  it('make compounds of what may begin, be inside and end one', () => {
    expect(wrong('shipyard shipyardship shipship yardship hafensamt hafens hafenamt shiplady')).toEqual([
      ...['yardship', 'hafens', 'hafenamt', 'shiplady'],
    ]);
  });

  it('suggest what was meant, with its capital', () => {
    expect(suggest('neverr')).toEqual(['never']);
    expect(suggest('Nevre')).toEqual(['Never']);
    expect(suggest('philm')[0]).toBe('film');
    expect(suggest('ladytie')).toEqual(['lady tie']);
    expect(suggest('shipyrad')).toEqual(['shipyard']);
    expect(suggest('x'.repeat(60))).toEqual([]);
  });

  it('answer whatever is asked, also files that say nothing', () => {
    const empty = openDictionary('', '');
    for (const word of ['', '-', '--', "'", '\u0000', '[', 'a'.repeat(10_000)]) {
      expect(isRight(word)).toBe(word.startsWith('-'));
      expect(empty.isRight(word)).toBe(word.startsWith('-'));
    }
  });
});

describe('the dictionaries', () => {
  it.each([
    ['en', "harbor organized Britain's walking unhappy quickly", 'harbuor recieve councl'],
    ['en-gb', 'harbour organised centres travelled', 'harbor color recieve'],
    ['de', 'Hafenbehörde Häuser gegangen Bürgermeisterwahlkampf Klimaschutzgesetz Der', 'Behöhrde Regirung hafen'],
    ['es', 'gobierno elecciones hablábamos dándole', 'govierno eleciones'],
    ['fr', "l'homme aujourd'hui mangeait gouvernement qu'il élections était Premier", 'gouvernment ètait'],
    ['it', "governo l'uomo dell'acqua mangiavano città parlando", 'goverrno cità'],
    ['nl', 'havenbedrijf regeringsleider gezegd burgemeester', 'regerring hiuzen'],
    ['pl', 'rząd wybory mówiliśmy ministrów najlepszy', 'rzond wyborry'],
    ['pt', 'governo eleições falávamos rapidamente órgão', 'governu eleiçoes'],
    ['sv', 'hamnmyndighet regeringen sprang klimatlag', 'regeringn väderlekken'],
  ])('%s: knows its words and their forms, and little else', (name, right, wrong) => {
    const dictionary = opened(name);
    expect(right.split(' ').filter((word) => !dictionary.isRight(word))).toEqual([]);
    expect(wrong.split(' ').filter((word) => dictionary.isRight(word))).toEqual([]);
    for (const word of wrong.split(' ')) expect(dictionary.suggest(word).length, word).toBeGreaterThan(0);
  });
});
