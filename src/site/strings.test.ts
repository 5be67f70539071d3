import { describe, expect, it } from 'vitest';
import { CATALOGUE, type Entry, type Key } from './strings.ts';
import { createVoice } from './voice.ts';

const texts = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();

describe.each(Object.keys(CATALOGUE))('the catalogue in %s', (language) => {
  const strings = CATALOGUE[language] as NonNullable<(typeof CATALOGUE)[string]>;
  const english = CATALOGUE.en as typeof strings;

  it('has every string, none empty and none left over', () => {
    expect(Object.keys(strings).sort()).toEqual(Object.keys(english).sort());
    for (const [key, entry] of Object.entries(strings))
      for (const text of texts(entry)) expect(text.trim(), key).not.toBe('');
  });

  it('fills in what English fills in', () => {
    for (const key of Object.keys(english) as Key[]) {
      const wanted = new Set(texts(english[key]).flatMap(slots));
      const found = texts(strings[key]).map(slots);
      for (const names of found) for (const name of names) expect(wanted, `${key} {${name}}`).toContain(name);
      // a form may leave out the count ("one comment"), nothing else
      for (const name of wanted)
        if (name !== 'count')
          expect(
            found.every((names) => names.includes(name)),
            `${key} lacks {${name}}`,
          ).toBe(true);
    }
  });

  it('keeps French signs with their words, and no language has straight marks', () => {
    for (const [key, entry] of Object.entries(strings))
      for (const text of texts(entry)) {
        if (language === 'fr') expect(text, key).not.toMatch(/[^\u00a0]:(?!\/)|[^\u202f][;?!»]|«(?!\u202f)/);
        expect(text, key).not.toMatch(/["']/);
      }
  });

  it('has every plural form that the language tells apart', () => {
    for (const form of new Intl.PluralRules(language).resolvedOptions().pluralCategories) {
      // what is counted is never nothing there, and never a million
      if (form === 'zero' || (form === 'many' && /^(es|fr)$/.test(language))) continue;
      for (const [key, entry] of Object.entries(strings))
        if (typeof entry !== 'string') expect(Object.keys(entry), key).toContain(form);
    }
  });

  it('has a form for every number that readers meet', () => {
    const rules = new Intl.PluralRules(language);
    for (const [key, entry] of Object.entries(strings)) {
      if (typeof entry === 'string') continue;
      for (const count of [1, 2, 3, 5, 11, 21, 22, 25, 100, 101])
        expect(entry[rules.select(count)] ?? entry.other, `${key} for ${count}`).toBeTruthy();
    }
  });
});

describe('a voice', () => {
  it('counts as its language does', () => {
    const russian = createVoice('ru', 'Europe/Moscow');
    const count = (value: number) => russian.say('comments.count', { count: value });
    expect([1, 2, 5, 21, 1000].map(count)).toEqual([
      '1 комментарий',
      '2 комментария',
      '5 комментариев',
      '21 комментарий',
      '1\u00a0000 комментариев',
    ]);
    expect(createVoice('ar', 'UTC').say('comments.count', { count: 2 })).toBe('تعليقان');
  });

  it('tells the time of the paper, with its zone', () => {
    const at = Date.UTC(2026, 2, 29, 0, 59);
    expect(createVoice('en', 'Europe/Berlin').date(at, 'minute')).toMatch(/29 March 2026.*01:59 CET/);
    expect(createVoice('en', 'Europe/Berlin').date(at + 60_000, 'minute')).toMatch(/03:00 CEST/);
    expect(createVoice('de', 'Europe/Berlin').date(at, 'day')).toBe('29. März 2026');
    expect(createVoice('en', 'America/Lima').calendar(at)).toEqual({ year: 2026, month: 3, day: 28 });
  });

  it('says the first of a month as the French do', () => {
    const french = createVoice('fr', 'Europe/Paris');
    expect(french.date(Date.UTC(2026, 7, 1, 9), 'day')).toBe('1er août 2026');
    expect(french.date(Date.UTC(2026, 7, 1, 9), 'weekday')).toBe('samedi 1er août 2026');
    expect(french.date(Date.UTC(2026, 7, 21, 9, 1), 'minute')).toMatch(/^21 août 2026 à 11:01/);
    expect(createVoice('de', 'UTC').date(Date.UTC(2026, 7, 1, 9), 'day')).toBe('1. August 2026');
  });

  it('speaks English where the catalogue has no such language', () => {
    expect(createVoice('is', 'UTC').say('search')).toBe('Search');
  });
});
