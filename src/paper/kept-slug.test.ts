import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './addresses.ts';
import { keptSlug, slugFrom } from './kept-slug.ts';

describe('keptSlug', () => {
  it.each([
    'c++',
    'a_b',
    'r&d',
    'two--hyphens',
    '-edge-',
    'v1.0',
    'café',
    'выборы',
    'می\u200cخواهم',
    'नमस्ते',
    '\u{1f468}\u{1f3fd}\u200d\u{1f680}',
    '2026',
  ])('keeps %j', (slug) => {
    expect(keptSlug(slug)).toBe(slug);
  });

  it.each([
    ['a/b', 'a-b'],
    ['what?', 'what'],
    ['100%', '100'],
    ['%2e%2e', '2e-2e'],
    ['..', ''],
    ['.env', 'env'],
    ['a b', 'a-b'],
    ['C++', 'c'],
    ['a\\b', 'a-b'],
    ['tom’s "own" <b>', 'toms-own-b'],
    ['a(b)', 'a-b'],
    ['nul\0', 'nul'],
    ['\u202eevil', 'evil'],
    ['\u200cfirst', 'first'],
    ['x'.repeat(201), 'x'.repeat(80)],
  ])('makes %j anew', (slug, made) => {
    expect(keptSlug(slug)).toBe(made);
  });

  it('keeps a composed letter for one in two parts', () => {
    expect(keptSlug('cafe\u0301')).toBe('café');
  });

  it('gives nothing but what is found again under its encoded address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (words) => {
        const slug = keptSlug(words);
        const path = `/x/${slug}/`;
        const asked = new URL(encodeURI(path), 'http://paper.invalid').pathname;
        expect(decodeURIComponent(asked).normalize('NFC')).toBe(path);
        expect(addressKey(asked)).toBe(slug ? `/x/${slug}` : '/x');
      }),
    );
  });
});

describe('slugFrom', () => {
  it('makes typed words fit, and leaves the slug that is there', () => {
    expect(slugFrom('C++ and more')).toBe('c-and-more');
    expect(slugFrom('c++', 'c++')).toBe('c++');
    expect(slugFrom(undefined, 'c++')).toBe('c++');
    expect(slugFrom('', 'c++')).toBe('');
    expect(slugFrom({ exact: 'c++' })).toBe('c++');
  });
});
