import { describe, expect, it } from 'vitest';
import { threadTime } from '../../../test/thread-time.ts';
import { blockText } from './block-text.ts';
import type { StyleRule } from './contract.ts';
import { faultOfForm } from './form-pattern.ts';
import { findRules, replacementOf, ruleMatcher } from './match-rules.ts';
import { wordsOf } from './words-of.ts';

const rule = (part: Partial<StyleRule> & { forms: string[] }): StyleRule => ({
  ...{ id: 1, suggestion: '', advice: '', reason: '', language: '', matchCase: false, exceptQuotations: true },
  ...{ active: true, revision: 1, changedBy: '', changedAt: 0 },
  ...part,
});

function found(part: Partial<StyleRule> & { forms: string[] }, words: string, more = {}): string[] {
  const text = blockText([{ text: words, place: 1 }], { language: 'en', ...more });
  return findRules(ruleMatcher([rule(part)]), text).map(({ from, to }) => words.slice(from, to));
}

const kyiv = { forms: ['Kiev', 'Kievan'], suggestion: 'Kyiv', matchCase: true };

describe('a rule', () => {
  it('finds whole words, in any script and with any mark', () => {
    expect(found(kyiv, 'Kiev, Kiev’s and (Kiev) but Kieva, aKiev or KIEV')).toEqual(['Kiev', 'Kiev', 'Kiev']);
    expect(found({ forms: ['Киев'] }, 'Киев Киева в Киев.')).toEqual(['Киев', 'Киев']);
    expect(found({ forms: ['Ärger'] }, 'Ärger A\u0308rger Verärgern')).toEqual(['Ärger', 'A\u0308rger']);
    expect(found({ forms: ['резюме'] }, 'резюме\u0301 резюме')).toEqual(['резюме']);
    expect(found({ forms: ['قال'] }, 'قال الوزير وقال')).toEqual(['قال']);
  });

  it('is silent in quotations, open ones and blocks of them, unless it says otherwise', () => {
    expect(found(kyiv, '“We leave Kiev today,” she said in Kiev.')).toEqual(['Kiev']);
    expect(found(kyiv, 'He said: “We leave Kiev')).toEqual([]);
    expect(found(kyiv, '„Kiev“ und »Kiev« et « Kiev » "Kiev" ‘Kiev’ — Kiev')).toEqual(['Kiev']);
    expect(found(kyiv, 'The mayor’s Kiev, the boys’ Kiev, a 5" Kiev')).toHaveLength(3);
    expect(found(kyiv, 'We leave Kiev', { isQuotation: true })).toEqual([]);
    expect(found({ ...kyiv, exceptQuotations: false }, '“Kiev”', { isQuotation: true })).toEqual(['Kiev']);
  });

  it('takes phrases over any space, hyphens and apostrophes of any form, and a star for the rest of a word', () => {
    expect(found({ forms: ['at this moment in time'] }, 'At  this moment\u00a0in time.')).toEqual([
      'At  this moment\u00a0in time',
    ]);
    expect(found({ forms: ["don't", 'e-mail'] }, 'Don’t e‑mail e-mails')).toEqual(['Don’t', 'e‑mail']);
    expect(found({ forms: ['utilis*', '*gate'] }, 'Utilising utilise Watergate gates')).toEqual([
      'Utilising',
      'utilise',
      'Watergate',
    ]);
    expect(found({ forms: ['a.b', 'c++'] }, 'axb a.b c++ cc')).toEqual(['a.b', 'c++']);
  });

  it('holds for its language, which a part of the text may not be', () => {
    const text = blockText(
      [
        { text: 'Kiev ', place: 1 },
        { text: 'Kiev', place: 6, language: 'de-AT' },
      ],
      { language: 'en-GB' },
    );
    const places = (language: string) =>
      findRules(ruleMatcher([rule({ ...kyiv, language })]), text).map(({ from }) => text.placeOf(from));
    expect(places('en')).toEqual([1]);
    expect(places('de')).toEqual([6]);
    expect(places('en-US')).toEqual([]);
    expect(places('')).toEqual([1, 6]);
  });

  it('does not find what is as it wants it, nor anything once switched off', () => {
    expect(found({ forms: ['internet'], suggestion: 'internet' }, 'Internet is the Internet, the internet')).toEqual([
      'Internet',
    ]);
    expect(found({ ...kyiv, active: false }, 'Kiev')).toEqual([]);
  });

  it('suggests with the capitals of what was found', () => {
    const to = (words: string) => replacementOf(rule({ forms: ['whilst'], suggestion: 'while' }), words);
    expect([to('whilst'), to('Whilst'), to('WHILST')]).toEqual(['while', 'While', 'WHILE']);
    expect(replacementOf(rule({ forms: ['x'] }), 'x')).toBeNull();
  });

  it('cannot be every word, or run away', () => {
    expect(['*', '* *', '***', '—', 'a*b*c*'].map(faultOfForm)).not.toContain(null);
    expect(['a*', '*ise', 'in * order', 'no. *'].map(faultOfForm).filter(Boolean)).toHaveLength(2);
    const before = threadTime();
    found({ forms: ['a*a*'] }, 'a'.repeat(20_000));
    found({ forms: ['*a*'] }, `${'ab'.repeat(20)}_ `.repeat(500));
    expect(threadTime() - before).toBeLessThan(1_000);
  });

  it('goes through 10,000 words with 500 rules in 50 ms', () => {
    const words = Array.from({ length: 10_000 }, (_, at) => ['harbour', 'council', 'the', 'Kiev', `word${at}`][at % 5]);
    const blocks = Array.from({ length: 200 }, (_, at) =>
      blockText([{ text: words.slice(at * 50, at * 50 + 50).join(' '), place: 1 }], { language: 'en' }),
    );
    const rules = Array.from({ length: 500 }, (_, at) =>
      rule({ forms: at % 50 === 0 ? [`stem${at}*`] : [`phrase${at} of it`, `other${at}`] }),
    );
    const matcher = ruleMatcher([...rules, rule(kyiv)]);
    const times = Array.from({ length: 5 }, () => {
      const before = threadTime();
      expect(blocks.flatMap((text) => findRules(matcher, text))).toHaveLength(2_000);
      return threadTime() - before;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(50);
  });
});

describe('what has a spelling', () => {
  it('is words, not numbers, addresses, handles or capitals', () => {
    const text =
      'Harbour, don’t: NATO 4th www.paper.example ada@paper.example @ada #tag https://x.example/some_file.txt é';
    expect(wordsOf(text).map(({ word }) => word)).toEqual(['Harbour', 'don’t']);
  });
});
