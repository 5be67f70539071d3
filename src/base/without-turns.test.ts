import { expect, it } from 'vitest';
import { withoutTurns } from './without-turns.ts';

it('takes out what turns others’ words, and leaves marks and joiners', () => {
  expect(withoutTurns('paid \u202e001\u202c crowns \u2067x\u2069')).toBe('paid 001 crowns x');
  expect(withoutTurns('שלום\u200f! \u061c؟ می\u200cخواهم')).toBe('שלום\u200f! \u061c؟ می\u200cخواهم');
});
