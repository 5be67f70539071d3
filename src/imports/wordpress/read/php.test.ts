import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSerialized, type PhpValue, readPhp } from './php.ts';

function write(value: PhpValue, wrong = 0): string {
  if (value === null) return 'N;';
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`;
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`;
  if (typeof value === 'string') return `s:${Buffer.byteLength(value) + wrong}:"${value}";`;
  const entries = Array.isArray(value) ? value.map((v, i) => [i, v] as const) : Object.entries(value);
  return `a:${entries.length}:{${entries.map(([k, v]) => write(typeof k === 'number' ? k : String(k)) + write(v, wrong)).join('')}}`;
}

describe('readPhp', () => {
  it('reads what PHP writes', () => {
    const value = fc.letrec<{ value: PhpValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('";')),
        fc.array(tie('value'), { maxLength: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(value, (v) => {
        expect(readPhp(write(v))).toEqual(v);
      }),
    );
  });

  it('reads strings whose lengths are wrong', () => {
    expect(readPhp('a:1:{s:7:"tagline";s:3:"Much longer than three — “really”";}')).toEqual({
      tagline: 'Much longer than three — “really”',
    });
    expect(readPhp('a:1:{i:0;s:99:"say "hi"; then go";}')).toEqual(['say "hi"; then go']);
  });

  it('refuses objects, rubbish and depth without end, and never touches prototypes', () => {
    for (const bad of [
      'O:8:"stdClass":0:{}',
      'a:1:{',
      'a:2:{i:0;',
      's:5:"x',
      'R:1;',
      'plain',
      'a:1:{i:0;'.repeat(5000),
    ])
      expect(readPhp(bad)).toBeUndefined();
    const read = readPhp('a:1:{s:9:"__proto__";a:1:{s:8:"polluted";b:1;}}') as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('tells plain words from serialised ones', () => {
    expect(isSerialized('a:0:{}')).toBe(true);
    expect(isSerialized('a: list')).toBe(false);
  });
});
