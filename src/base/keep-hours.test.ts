import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepHours, LOOK, type Looked } from './keep-hours.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function kept(look: (rests: (id: number) => boolean) => Promise<Looked>) {
  const broken: number[] = [];
  const away: unknown[] = [];
  const hours = keepHours({
    look,
    onBroken: ({ tries }) => broken.push(tries),
    onAway: (error) => away.push(error),
  });
  return { hours, broken, away };
}

it('looks at once, then after as long as the look says, and never after it was stopped', async () => {
  const looks: number[] = [];
  const { hours } = kept(async () => {
    looks.push(Date.now());
    return { wait: looks.length === 1 ? 20 : LOOK };
  });
  const start = Date.now();
  await vi.advanceTimersByTimeAsync(600);
  await hours.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(looks.map((at) => at - start)).toEqual([0, 20, 520]);
});

it('lets what is broken rest, longer each time, and forgets that once it is settled', async () => {
  let isBroken = true;
  const tried: number[] = [];
  const start = performance.now();
  const { hours, broken } = kept(async (rests) => {
    if (rests(7)) return { wait: 100 };
    tried.push(Math.round((performance.now() - start) / 100) * 100);
    return isBroken ? { wait: 100, broken: [{ id: 7, error: new Error('no') }] } : { wait: 100, settled: [7] };
  });
  await vi.advanceTimersByTimeAsync(3_500);
  expect(broken).toEqual([1, 2, 3]);
  expect(tried).toEqual([0, 1_000, 3_000]);
  isBroken = false;
  await vi.advanceTimersByTimeAsync(4_000);
  isBroken = true;
  await vi.advanceTimersByTimeAsync(200);
  expect(broken.at(-1)).toBe(1);
  await hours.stop();
});

it('says once that nobody could look, and goes on', async () => {
  let isDown = true;
  const { hours, away } = kept(async () => {
    if (isDown) throw new Error('away');
    return { wait: LOOK };
  });
  await vi.advanceTimersByTimeAsync(3_500);
  expect(away).toHaveLength(1);
  isDown = false;
  await vi.advanceTimersByTimeAsync(1_000);
  isDown = true;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(away).toHaveLength(2);
  await hours.stop();
});
