import { expect, it } from 'vitest';
import { orderBetween, orderOf } from './order-between.ts';

it('finds a place between any two, however often', () => {
  const keys = orderOf(3);
  // a thing that is moved to and fro between its neighbours
  for (let turn = 0; turn < 400; turn++) {
    const at = (turn * 7) % (keys.length + 1);
    const key = orderBetween(keys[at - 1] ?? '', keys[at] ?? null);
    if (keys[at - 1] !== undefined) expect(key > (keys[at - 1] as string)).toBe(true);
    if (keys[at] !== undefined) expect(key < (keys[at] as string)).toBe(true);
    expect(key.endsWith('a')).toBe(false);
    keys.splice(at, 0, key);
  }
  expect(keys).toEqual([...keys].sort());
  expect(new Set(keys).size).toBe(keys.length);
});

it('stays short where things are added at the end or the beginning', () => {
  expect(Math.max(...orderOf(40).map((key) => key.length))).toBeLessThan(12);
  let first = 'n';
  for (let turn = 0; turn < 40; turn++) first = orderBetween('', first);
  expect(first.length).toBeLessThan(14);
});
