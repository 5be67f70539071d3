import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf } from './question.ts';

const read = (target: string, known: string[] = ['page', 'q']) => {
  const asked = questionOf(target, () => known);
  return 'problem' in asked ? asked.problem : asked.key;
};

describe('questionOf', () => {
  it('gives one key to every way of writing one address', () => {
    expect(read('/caf%C3%A9/')).toBe('/caf%C3%A9/');
    expect(read('/cafe%CC%81/')).toBe('/caf%C3%A9/');
    expect(read('//a///b/')).toBe('/a/b/');
    expect(read('/%7Euser/%61')).toBe('/~user/a');
  });

  it('drops what no page knows, so that it can neither poison a page nor multiply it', () => {
    expect(read('/a/?utm_source=%22%3E%3Csvg&fbclid=1')).toBe('/a/');
    expect(read('/a/?q=1&page=2&q=3')).toBe('/a/?page=2&q=1');
    expect(read('/a/?page=2&x=1&q=1')).toBe('/a/?page=2&q=1');
    expect(read('/a/?__proto__[x]=1')).toBe('/a/');
    expect(read('/a/?')).toBe('/a/');
  });

  it('refuses what cannot be an address', () => {
    for (const target of [
      '/%',
      '/%zz',
      '/%ff',
      '/%c0%af',
      '/%0d%0aset-cookie:x',
      '/%00',
      'a',
      '',
      '/a/../b',
      '/%2e%2e/b',
      '/a/.',
    ])
      expect(read(target), target).toBe('malformed');
    expect(read(`/${'a'.repeat(7000)}`)).toBe('too-long');
    expect(read(`/${'a'.repeat(3000)}`)).toBe('too-long');
  });

  it('bounds what a parameter may hold', () => {
    expect(read(`/s?q=${'a'.repeat(2000)}`).length).toBeLessThan(600);
    expect(read('/s?q=%ff%fe')).toMatch(/^\/s\?q=/);
  });

  it('never throws, and reads its own key to the same key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (path, query) => {
        const key = read(`/${path}?q=${query}`);
        if (key !== 'malformed' && key !== 'too-long') expect(read(key)).toBe(key);
      }),
    );
  });
});
