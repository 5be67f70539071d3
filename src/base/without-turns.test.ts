import { expect, it } from 'vitest';
import { plainWords, withoutTurns, withPlainWords } from './without-turns.ts';

it('takes out what turns others’ words, and leaves marks and joiners', () => {
  expect(withoutTurns('paid \u202e001\u202c crowns \u2067x\u2069')).toBe('paid 001 crowns x');
  expect(withoutTurns('שלום\u200f! \u061c؟ می\u200cخواهم')).toBe('שלום\u200f! \u061c؟ می\u200cخواهم');
});

it('leaves a line without controls, and does so in every text of a value', () => {
  expect(plainWords('a\u0000b\u0085\u202ec\nd\te')).toBe('abc\nd\te');
  expect(withPlainWords({ a: ['x\u202e', 1, null], b: { c: '\u2066y' } })).toEqual({
    a: ['x', 1, null],
    b: { c: 'y' },
  });
});
