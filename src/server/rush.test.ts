import { setTimeout as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createRush } from './rush.ts';

it('lets other work stand aside until what has an hour is done, whether it went well or not', async () => {
  const rush = createRush();
  const order: string[] = [];
  await rush.rest();
  const first = rush.during(async () => {
    await later(30);
    order.push('first');
  });
  const second = rush
    .during(async () => {
      await later(60);
      throw new Error('broken');
    })
    .catch(() => order.push('second'));
  await rush.rest();
  expect(order).toContain('first');
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  const begun = performance.now();
  await rush.rest();
  expect(performance.now() - begun).toBeLessThan(25);
});

it('holds others up for no longer than its patience, once for each rush', async () => {
  const rush = createRush(40);
  let end = () => {};
  const long = rush.during(() => new Promise<void>((resolve) => (end = resolve)));
  const begun = performance.now();
  await rush.rest();
  const held = performance.now() - begun;
  expect(held).toBeGreaterThan(25);
  await rush.rest();
  await rush.rest();
  expect(performance.now() - begun - held).toBeLessThan(held);
  end();
  await long;
});
