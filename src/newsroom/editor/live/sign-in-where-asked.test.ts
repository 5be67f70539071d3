import { expect, it, vi } from 'vitest';
import { signedInAgain, signedOut } from '../../ask/signed-out.ts';
import type { LiveStatus } from './live-status.ts';
import { signInWhereAsked } from './sign-in-where-asked.ts';

it('asks once to sign in, connects again after it, and leaves other refusals alone', () => {
  let status: LiveStatus = { phase: 'saved', waiting: 0, keptHere: true, reason: '', readOnly: false };
  let heard = () => {};
  const become = (reason: string, waiting = 0): void => {
    status = { ...status, phase: reason ? 'refused' : 'saved', reason, waiting };
    heard();
  };
  const reconnect = vi.fn(() => become(''));
  const asked = vi.fn();
  const stopAsking = signedOut.listen(asked);
  const listen = (listener: () => void) => {
    heard = listener;
    return () => {
      heard = () => {};
    };
  };
  const stop = signInWhereAsked({ status: () => status, listen, reconnect });
  become('read-only');
  signedInAgain.tell();
  expect([asked.mock.calls.length, reconnect.mock.calls.length]).toEqual([0, 0]);
  become('signed-out');
  become('signed-out', 3);
  expect(asked).toHaveBeenCalledTimes(1);
  signedInAgain.tell();
  expect(reconnect).toHaveBeenCalledTimes(1);
  // it may end again
  become('signed-out');
  expect(asked).toHaveBeenCalledTimes(2);
  stop();
  signedInAgain.tell();
  expect(reconnect).toHaveBeenCalledTimes(1);
  stopAsking();
});
