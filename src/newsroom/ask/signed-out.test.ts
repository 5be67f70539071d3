import { expect, it, vi } from 'vitest';
import { signedInAgain, signedOut } from './signed-out.ts';

it('tells whoever listens, and of the one moment only', () => {
  const [out, back] = [vi.fn(), vi.fn()];
  const stop = signedOut.listen(out);
  signedInAgain.listen(back);
  signedOut.tell();
  expect([out.mock.calls.length, back.mock.calls.length]).toEqual([1, 0]);
  stop();
  signedOut.tell();
  signedInAgain.tell();
  expect([out.mock.calls.length, back.mock.calls.length]).toEqual([1, 1]);
});
