import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askOrKept } from './ask-or-kept.ts';
import { isLineThere, noteLine } from './line.ts';
import { Problem } from './problem.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  noteLine(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const never = (): Promise<string> => new Promise(() => {});
const refused = (status: number) => () => Promise.reject(new Problem({ status }));
const kept = async () => 'kept';
const nothing = async () => null;

it('prefers what the server says, and does not look for what is kept then', async () => {
  const look = vi.fn(kept);
  expect(await askOrKept(async () => 'said', look)).toBe('said');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look).not.toHaveBeenCalled();
  expect(isLineThere()).toBe(true);
});

it('takes what is kept where nobody answers, or not in time, and knows that the line is away', async () => {
  expect(await askOrKept(refused(0), kept)).toBe('kept');
  expect(isLineThere()).toBe(false);
  noteLine(true);
  expect(await askOrKept(refused(502), kept)).toBe('kept');
  noteLine(true);
  const late = askOrKept(never, kept);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(isLineThere()).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(await late).toBe('kept');
});

it('waits on where nothing is kept', async () => {
  const slow = askOrKept(() => new Promise<string>((done) => setTimeout(done, 20_000, 'said')), nothing);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await slow).toBe('said');
  await expect(askOrKept(refused(0), nothing)).rejects.toMatchObject({ status: 0 });
});

it('never puts what is kept in the place of a refusal', async () => {
  for (const status of [401, 403, 404, 500])
    await expect(askOrKept(refused(status), kept)).rejects.toMatchObject({ status });
});
